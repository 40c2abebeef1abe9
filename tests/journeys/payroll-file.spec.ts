// A payroll file, read in the browser, from the file field to the receipt. Expected figures are those of the
// table beside the sample files.
import { expectAccessible } from "../support/accessibility";
import { Application } from "../support/application";
import { expect, test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";
import { SAMPLES, secrets } from "../support/samples";

/** Ordinary staff at the first workplace, July to October 2026, with nobody marked as supported. */
const FIRST_UNIT = { "juli 2026": "5,41", "august 2026": "5,75", "september 2026": "5,76", "oktober 2026": "5,71" };
/** The same at the second workplace, where somebody under 18 is left out until July. */
const SECOND_UNIT = { "juli 2026": "0,54", "august 2026": "0,65", "september 2026": "0,69", "oktober 2026": "0,69" };

for (const [name, path] of Object.entries(SAMPLES)) {
  for (const [unit, figures] of Object.entries({ "1999999901": FIRST_UNIT, "1999999902": SECOND_UNIT })) {
    test(`${name} gives the figures of ${unit}`, async ({ page, hands, t }) => {
      const precheck = new Precheck(hands, t);
      await precheck.begin();
      await precheck.fillCase(PRAKTIK);
      await precheck.next("staff_title");
      await precheck.giveFiles(path);
      await expect(hands.main.getByText(t.say("precheck.files_done_title"))).toBeVisible();
      const span = { months: 13, first: "oktober 2025", last: "oktober 2026" };
      await expect(hands.main.getByText(t.say("precheck.files_done", span))).toBeVisible();
      await precheck.chooseUnit(unit);
      await precheck.fromStaff("answer_title_met answer_title_municipality");
      const table = await precheck.months();
      for (const [month, amount] of Object.entries(figures)) {
        const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: month, exact: true }) });
        await expect(row.getByRole("cell").first(), month).toHaveText(amount);
      }
    });
  }
}

test("a payroll file leads to a receipt, and no number of an employee leaves the machine", async ({ hands, t, traffic }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.giveFiles(SAMPLES.fixed);
  await precheck.chooseUnit("1999999903");
  await expectAccessible(hands.page);
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  expect(traffic.dynamic().map((request) => request.url()), "calls during the pre-check").toEqual([]);
  const application = new Application(hands, t);
  await application.apply("eksempel");
  await expect(hands.group(t.say("application.unit_label")).getByRole("radio", { checked: true })).toHaveValue("1999999903");
  await application.toSummary();
  await application.send();
  const bodies = traffic.bodies().join("\n");
  expect(bodies).toContain("1999999903");
  for (const secret of secrets()) expect(bodies).not.toMatch(secret);
});
