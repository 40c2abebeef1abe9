// From the answer to the application: what the pre-check knows is carried over, and can still be changed there.
import { expectAccessible } from "../support/accessibility";
import { Application, FILLED_IN } from "../support/application";
import { expect, test } from "../support/journey";
import { expectArrived } from "../support/page";
import { LOENTILSKUD, PRAKTIK, Precheck } from "../support/precheck";

test("nothing is written twice, and a change in the pre-check reaches the application", async ({ page, hands, t }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  const carried = {
    entry_scheme: "Virksomhedspraktik",
    entry_sector: "Privat",
    entry_start: "1. december 2026",
    entry_end: "28. december 2026",
    entry_hours: "37 timer om ugen",
    entry_on: "16. november 2026",
    entry_staff: "6,00 fuldtidspersoner i oktober 2026",
    entry_placements: "0",
    entry_group: "Gruppe 1",
  };
  for (const [label, value] of Object.entries(carried)) {
    await expect(application.entry(t.say(`application.${label}`)), label).toHaveText(value);
  }
  // Only what is missing is asked: the workplace and what the person is to do.
  await expect(hands.main.getByRole("textbox")).toHaveCount(1);
  await application.fillJob();
  await hands.press("button", t.say("common.save_draft"));
  await expect(page.locator("#status")).toHaveText(t.pattern("application.draft_saved"));
  await expectAccessible(page);
  await application.next("step_contact");
  await hands.press("link", t.say("common.back"));
  await expectArrived(page, t, t.say("application.step_job"));

  const edit = t.say("common.edit_what", { what: t.say("application.entry_staff") });
  await hands.press("link", edit);
  await expectArrived(page, t, t.say("precheck.staff_title"));
  await hands.write(precheck.cell(1, "persons"), "7");
  await precheck.next("placements_title");
  await precheck.next("person_title");
  await precheck.next("job_title");
  await precheck.next(/./, "see_answer");
  await hands.press("link", t.say("precheck.answer_apply"));
  await expectArrived(page, t, t.say("application.step_job"));
  await expect(application.entry(t.say("application.entry_staff"))).toHaveText("7,00 fuldtidspersoner i oktober 2026");
  await expect(hands.field(t.say("application.function_label"))).toHaveValue(FILLED_IN.job);
});

test("summary and receipt show every answer, and the cost of the job is asked once", async ({ page, hands, t }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(LOENTILSKUD, [{ hours: "37", persons: "12" }]);
  await precheck.placement("nytteindsats", "18,5", "02-11-2026");
  await precheck.next("person_title");
  await precheck.fillPerson();
  await precheck.next("job_title");
  await precheck.fillJob();
  await precheck.next(/./, "see_answer");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  await expect(hands.field(t.say("application.cost_label"))).toHaveCount(0);
  await application.toSummary();

  const told: Record<string, string> = {
    "application.entry_on": "16. november 2026",
    "application.entry_staff": "12,00 fuldtidspersoner i oktober 2026",
    "application.entry_months": "13 måneder, fra oktober 2025 til oktober 2026",
    "precheck.group_label": t.say("precheck.group_1"),
    "precheck.latest_employer_label": "Nej",
    "precheck.partner_label": "Nej",
    "precheck.prior_months_label": "8",
    "precheck.education_label": "Nej",
    "precheck.vacated_label": "Nej",
    "precheck.pay_label": "Ja",
    "precheck.public_aid_label": "100.000 kr.",
  };
  const cost = t.say("precheck.wage_costs_label");
  const expectTold = async () => {
    for (const [key, value] of Object.entries(told)) {
      await expect(application.entry(t.say(key)), key).toHaveText(value);
    }
    await expect(application.entry(cost)).toHaveText("400.000 kr.");
    const place = t.say("precheck.placement_row", { row: 1 });
    await expect(application.entry(place)).toHaveText(/^Nytteindsats, 18,50 timer om ugen, fra 2. november 2026/);
  };
  await expectTold();
  await expectAccessible(page);
  // Each answer leads back to the step that asked for it.
  const edit = { "precheck.partner_label": "person_title", "precheck.pay_label": "job_title" };
  for (const [key, title] of Object.entries(edit)) {
    await hands.press("link", t.say("common.edit_what", { what: t.say(key) }));
    await expectArrived(page, t, t.say(`precheck.${title}`));
    await page.goBack();
    await expectArrived(page, t, t.say("application.step_summary"));
  }
  await application.send();
  await expectTold();
  await expect(hands.main.getByRole("rowheader", { name: cost, exact: true })).toHaveCount(1);
  await expectAccessible(page);
});
