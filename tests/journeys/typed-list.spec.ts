// A typed list, by keyboard alone on a narrow screen, from the first page to the receipt. The figures stay on the
// machine until the application is sent.
import { expectAccessible } from "../support/accessibility";
import { Application, FILLED_IN } from "../support/application";
import { applications } from "../support/api";
import { expect, test } from "../support/journey";
import { expectNoSidewaysScroll } from "../support/page";
import { PRAKTIK, Precheck } from "../support/precheck";

test.use({ viewport: { width: 320, height: 640 } });

test("a typed list leads to a receipt", async ({ page, hands, t, traffic }) => {
  test.slow();
  const state = async () => {
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  };
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  // Six at full time give room for one place: one for every five (EMP-RIM-01).
  await precheck.typeStaff([{ hours: "37", persons: "5" }, { hours: "37" }]);
  await expect(hands.main.getByText(t.say("precheck.list_counted", { persons: 6 }))).toBeVisible();
  await state();
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  await state();
  // Nothing but files until here.
  const calls = traffic.dynamic().map((r) => `${r.method()} ${new URL(r.url()).pathname}`);
  expect(new Set(calls), "calls during the pre-check").toEqual(new Set());
  expect(traffic.bodies(), "what was sent during the pre-check").toEqual([]);

  const application = new Application(hands, t);
  await application.apply("gartneri");
  await application.toSummary();
  await state();
  const id = await application.send();

  await expect(hands.main.getByText(t.pattern("application.receipt_received"))).toContainText(/16\. november 2026/);
  await expect(application.entry(t.say("application.entry_id"))).toHaveText(id);
  await expect(application.entry(t.say("application.representative_name"))).toHaveText(FILLED_IN.representative);
  await expect(application.entry(t.say("application.entry_representative_status"))).toHaveText(
    t.say("application.representative_not_confirmed"),
  );
  await state();
  expect(await applications(page.request)).toContain(id);
});

// A list that is pasted with names and personal numbers: they go nowhere.
test("names and personal numbers of a pasted list go nowhere", async ({ page, hands, t, traffic }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.way("paste");
  const secret = ["Aksel Hemmelig", "0101701234", "M-4711"];
  const rows = Array.from({ length: 6 }, (_, at) => `${secret[0]} ${at}\t${secret[1]}\t${secret[2]}\t37`);
  const field = hands.field(t.say("precheck.paste_label"));
  await hands.reach(field);
  await page.keyboard.insertText(["Navn\tCPR\tMedarbejdernummer\tTimer", ...rows].join("\n"));
  await hands.press("button", t.say("precheck.paste_read"));
  await expect(hands.main.getByText(t.say("precheck.list_counted", { persons: 6 }))).toBeVisible();
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  await application.toSummary();
  await application.send();
  const sent = [...traffic.bodies(), ...traffic.all.map((request) => request.url())].join("\n");
  for (const word of secret) expect(sent).not.toContain(word);
});
