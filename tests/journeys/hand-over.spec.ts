// From the answer to the application: what the pre-check knows is carried over, and can still be changed there.
import { expectAccessible } from "../support/accessibility";
import { Application, FILLED_IN } from "../support/application";
import { expect, test } from "../support/journey";
import { expectArrived } from "../support/page";
import { PRAKTIK, Precheck } from "../support/precheck";

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
    entry_staff: "6 i oktober 2026",
    entry_placements: "0",
    entry_group: "Gruppe 1",
  };
  for (const [label, value] of Object.entries(carried)) {
    await expect(application.entry(t.say(`application.${label}`)), label).toHaveText(value);
  }
  // Only what is missing is asked: the workplace and what the person is to do.
  await expect(hands.main.getByRole("textbox")).toHaveCount(1);
  await application.fillJob();
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
  await expect(application.entry(t.say("application.entry_staff"))).toHaveText("7 i oktober 2026");
  await expect(hands.field(t.say("application.function_label"))).toHaveValue(FILLED_IN.job);
});
