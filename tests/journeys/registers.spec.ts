// The registers know something that the firm's own figures do not, and it turns the answer: both answers are shown,
// with the fact that made the difference, to the employer and to the municipality.
import { expectAccessible } from "../support/accessibility";
import { Application } from "../support/application";
import { expect, test } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { type Case, LOENTILSKUD, PRAKTIK, Precheck } from "../support/precheck";
import { payroll } from "../support/samples";

interface Firm {
  user: string;
  file: string;
  unit?: string;
  about: Case;
  /** The fact that turns it, in words. */
  fact: (say: (key: string, args: Record<string, string>) => string) => string;
  /** Its table among the differences, and its row there. */
  table: string;
  row: (say: (key: string) => string) => string;
}

const FIRMS: Firm[] = [
  {
    // Five at full time, 130 and 80 hours: 6.31 full-time persons. The register has one at full time less.
    user: "bageri",
    file: payroll("nordlys-bageri"),
    about: LOENTILSKUD,
    fact: (say) => say("difference.company_staff", { month: "oktober 2026", employer: "6,31", register: "5,31" }),
    table: "difference_company_staff",
    row: () => "oktober 2026",
  },
  {
    // Four persons give one place. The register knows that somebody has it.
    user: "vaerksted",
    file: payroll("havnens-vaerksted"),
    unit: "1999999921",
    about: PRAKTIK,
    fact: (say) => say("difference.placements", { employer: "0", register: "1" }),
    table: "difference_other",
    row: (say) => say("application.difference_placements"),
  },
];

for (const { user, file, unit, about, fact, table, row } of FIRMS) {
  test(`${user}: both answers and what turns them`, async ({ page, hands, t }) => {
    test.slow();
    const precheck = new Precheck(hands, t);
    await precheck.begin();
    await precheck.fillCase(about);
    await precheck.next("staff_title");
    await precheck.giveFiles(file);
    if (unit) await precheck.chooseUnit(unit);
    await expect(hands.main.getByText(t.say("precheck.files_done_title"))).toBeVisible();
    await precheck.fromStaff("answer_title_met answer_title_municipality");
    const application = new Application(hands, t);
    await application.apply(user);
    await application.toSummary(unit ? undefined : "Nordlys Bageri");
    const id = await application.send();

    const sentence = fact((key, args) => t.say(key, args));
    await expect(hands.main.getByText(t.say("application.compared_differs"))).toBeVisible();
    await expect(hands.main.getByRole("listitem").getByText(sentence)).toBeVisible();
    const met = await application.entry(t.say("application.compared_employer")).innerText();
    await expect(application.entry(t.say("application.compared_register"))).toHaveText(t.say("application.verdict_not_met"));
    expect(met).not.toBe(t.say("application.verdict_not_met"));
    // The rest is folded: one table a level, with the months that differ.
    const all = hands.main.getByRole("table", { name: t.say(`application.${table}`), exact: true });
    await expect(all).toBeHidden();
    await hands.reach(hands.main.locator("summary").filter({ hasText: t.pattern("application.difference_all") }));
    await page.keyboard.press("Enter");
    const name = row((key) => t.say(key));
    const found = all.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await expect(found.getByRole("cell").last()).toHaveText(t.say("application.yes"));
    await expectAccessible(page);

    await hands.press("link", t.say("application.list_title"));
    await expectArrived(page, t, t.say("application.list_title"));
    const both = { employer: met, register: t.say("application.verdict_not_met") };
    await expect(hands.main.getByText(t.say("application.verdicts_differ", both))).toBeVisible();

    await hands.press("button", t.say("application.sign_out"), page.getByRole("banner"));
    await expectPage(page, t, t.say("application.signed_out_title"));
    await page.goto("/kommune");
    await expectPage(page, t, t.say("office.inbox_title"));
    await hands.press("link", t.say("application.sign_in"));
    await expectPage(page, t, t.say("application.sign_in_title"));
    await application.signIn("sagsbehandler");
    await expectPage(page, t, t.say("office.inbox_title"));
    const letter = hands.main.getByRole("row").filter({ has: page.locator(`a[href$="${id}"]`) });
    await expect(letter.getByText(t.say("application.verdict_not_met"))).toBeVisible();
    await expect(letter.getByText(t.say("office.verdict_employer_says", { verdict: met }))).toBeVisible();
    await hands.reach(letter.getByRole("link"));
    await page.keyboard.press("Enter");
    await expectArrived(page, t, t.pattern("office.case_heading"));
    await expect(hands.main.getByText(t.say("office.compared_differs"))).toBeVisible();
    await expect(hands.main.getByRole("listitem").getByText(sentence)).toBeVisible();
    await expect(application.entry(t.say("application.entry_representative_status"))).toHaveText(
      t.say("application.representative_not_confirmed"),
    );
    await expectAccessible(page);
  });
}
