// Leaving a step with something missing: the summary has the focus, the title says it, each line leads to its field.
import { expectAccessible } from "../support/accessibility";
import { Application, FILLED_IN, person } from "../support/application";
import type { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { heading } from "../support/page";
import { PRAKTIK, Precheck } from "../support/precheck";
import type { Texts } from "../support/texts";

// Every field of every summary is walked to with Tab.
test.slow();

/** Presses the button and goes through the summary: one line for each of `lines`, in their order. */
async function expectSummary(hands: Hands, t: Texts, button: string, lines: string[]): Promise<void> {
  const { page, main } = hands;
  await hands.press("button", t.say(button));
  const summary = main.getByRole("group", { name: t.say("common.problems") });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${t.say("common.error_prefix")}`));
  const links = summary.getByRole("link");
  await expect(links).toHaveText(lines);
  await expectAccessible(page);
  for (const [at, line] of lines.entries()) {
    await hands.reach(links.nth(at));
    await page.keyboard.press("Enter");
    const field = main.locator(":focus").and(main.locator("input, select, textarea"));
    await expect(field, line).toBeVisible();
    const group = main.locator(".form-error").filter({ has: page.locator(":focus") });
    await expect(group.first(), line).toContainText(line);
  }
  // The summary stands above the heading.
  const [above, below] = [await summary.boundingBox(), await heading(page).boundingBox()];
  expect(above!.y).toBeLessThan(below!.y);
}

test("the first step of the pre-check", async ({ hands, page, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  const needed = ["scheme_needed", "sector_needed", "on_needed", "start_needed", "weekly_hours_needed"];
  await expectSummary(hands, t, "precheck.next", needed.map((key) => t.say(`precheck.${key}`)));
  await precheck.fillCase({ ...PRAKTIK, end: "2026-11-30" });
  await expectSummary(hands, t, "precheck.next", [t.say("precheck.end_before_start")]);
  await precheck.fillCase(PRAKTIK);
  await expect(page).toHaveTitle(t.title(t.say("precheck.case_title")));
  await precheck.next("staff_title");
});

test("the staff: no way chosen, an empty list, a cell that is no number", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await expectSummary(hands, t, "precheck.next", [t.say("precheck.way_needed")]);
  await precheck.way("list");
  await expectSummary(hands, t, "precheck.next", [t.say("precheck.list_empty")]);
  await hands.write(precheck.cell(1, "hours"), "mange");
  const place = { row: 1, column: t.say("precheck.col_hours"), problem: t.say("precheck.cell_not_hours") };
  await hands.press("button", t.say("precheck.next"));
  const summary = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(summary.getByRole("link")).toHaveText([t.say("precheck.cell_place", place)]);
  await hands.reach(summary.getByRole("link"));
  await hands.page.keyboard.press("Enter");
  await expect(precheck.cell(1, "hours")).toBeFocused();
});

test("placements, person and job", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  await expectSummary(hands, t, "precheck.next", [t.say("precheck.placements_any_needed")]);
  await precheck.noPlacements();
  await precheck.next("person_title");
  await hands.press("button", t.say("precheck.next"));
  const summary = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link").first()).toHaveText(t.say("precheck.group_needed"));
  await precheck.fillPerson();
  await precheck.next("job_title");
  await hands.press("button", t.say("precheck.see_answer"));
  await expect(summary).toBeFocused();
  // Four times "choose an answer" would not say to what.
  const asked = hands.main.locator("form fieldset").filter({ has: hands.page.getByRole("radio") }).locator("legend");
  const questions = (await asked.allInnerTexts()).map((field) => field.trim());
  expect(questions.length).toBeGreaterThan(1);
  const lines = questions.map((field) => t.say("precheck.error_listed", { problem: t.say("precheck.error_choose"), field }));
  await expect(summary.getByRole("link")).toHaveText(lines);
});

test("more than a full week is asked about, and more than anybody works is refused", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase({ ...PRAKTIK, hours: "60" });
  const asked = t.say("precheck.weekly_hours_long", { hours: "37" });
  await expect(hands.main.getByRole("status").filter({ hasText: asked })).toBeVisible();
  await expectAccessible(hands.page);
  await hands.fill(t.say("precheck.weekly_hours_label"), "168");
  await expect(hands.main.getByText(asked)).toBeHidden();
  await hands.press("button", t.say("precheck.next"));
  const line = { problem: t.say("precheck.cell_hours_out_of_range"), field: t.say("precheck.weekly_hours_label") };
  const summary = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(summary.getByRole("link")).toHaveText([t.say("precheck.error_listed", line)]);
  await hands.fill(t.say("precheck.weekly_hours_label"), "60");
  await precheck.next("staff_title");
});

test("a place that is said to be there and is not written is asked for in its own words", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  await hands.choose(t.say("precheck.placements_any_label"), t.say("precheck.placements_some"));
  await expectSummary(hands, t, "precheck.next", [t.say("precheck.placement_needed")]);
});

test("each step of the application", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  // Two at full time give one place, and it is taken.
  const taken: [string, string, string] = ["virksomhedspraktik", "37", "02-11-2026"];
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "2" }], "answer_title_not_met", taken);
  const application = new Application(hands, t);
  const summary = (...keys: string[]) =>
    expectSummary(hands, t, "application.next", keys.map((key) => t.say(`application.${key}`)));
  await application.apply("eksempel");
  await summary("unit_needed", "function_needed");
  await application.fillJob("Eksempel Service, Butik");
  await application.next("step_contact");
  // Who is signed in is the contact until another is written.
  await expect(hands.field(t.say("application.contact_name"))).toHaveValue(person("eksempel").name);
  await hands.fill(t.say("application.contact_name"), " ");
  await summary("contact_name_needed", "contact_email_needed", "contact_phone_needed", "representative_name_needed");
  await hands.fill(t.say("application.contact_email"), "ingen");
  await hands.press("button", t.say("application.next"));
  const bad = { problem: t.say("application.error_email"), field: t.say("application.contact_email") };
  const wrong = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(wrong.getByRole("link").nth(1)).toHaveText(t.say("precheck.error_listed", bad));
  await application.fillContact();
  await application.next("step_person");
  await summary("person_found_needed");
  await hands.choose(t.say("application.person_found_label"), t.say("application.person_found_yes"));
  await hands.fill(t.say("application.cpr_label"), "123");
  await hands.press("button", t.say("application.next"));
  const number = { problem: t.say("application.error_cpr"), field: t.say("application.cpr_label") };
  await expect(wrong.getByRole("link")).toHaveText([t.say("precheck.error_listed", number)]);
  await application.nobodyFound();
  await application.next("step_remark");
  await summary("remark_needed");
  await application.fillRemark();
  await application.next("step_summary");
  await expect(hands.main.getByText(FILLED_IN.remark)).toBeVisible();
});

test("signing in as nobody", async ({ page, hands, t }) => {
  await page.goto("/log-ind");
  await expect(hands.group(t.say("application.sign_in_who"))).toBeVisible();
  await expectSummary(hands, t, "application.sign_in", [t.say("application.sign_in_choose")]);
});

test("a bad date names its field and asks for what the three fields take", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  const bad: [string, string, string][] = [
    ["26-12-1", "error_date_short_year", "start_name"],
    ["2026-02-30", "error_date", "start_name"],
  ];
  for (const [day, problem, field] of bad) {
    await hands.date(t.say("precheck.start_label"), day);
    await expectSummary(hands, t, "precheck.next", [t.say(`precheck.${problem}`, { field: t.say(`precheck.${field}`) })]);
  }
});
