// A payroll file, read in the browser, from the file field to the receipt. Expected figures are those of the
// table beside the sample files.
import { readFileSync } from "node:fs";
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

test("who is employed with support is marked, and is not counted in the months of the support", async ({ page, hands, t, traffic }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.giveFiles(SAMPLES.fixed);
  await precheck.chooseUnit("1999999901");
  const say = (key: string, args = {}) => t.say(`precheck.${key}`, args);
  await hands.reach(hands.main.locator("summary").filter({ hasText: say("files_support_show") }));
  await page.keyboard.press("Enter");
  await hands.fill(say("files_support_search"), "E06");
  const name = say("files_employee", { number: "E06" });
  await hands.press("button", `${say("files_support_mark")} ${name}`);
  const mark = hands.group(name);
  // Half filled in, it is told what is missing, and nothing is counted anew.
  await hands.press("button", say("files_support_use"));
  await expect(hands.main.getByText(say("files_support_wrong"))).toBeVisible();
  await expectAccessible(page);
  await hands.pick(say("files_support_kind"), say("kind_loentilskud"), mark);
  await hands.write(mark.getByRole("textbox", { name: say("files_support_from") }), "01-05-2026");
  await hands.write(mark.getByRole("textbox", { name: say("files_support_to") }), "31-10-2026");
  await hands.press("button", say("files_support_use"));
  await expect(page.locator("#status")).toHaveText(say("files_support_marked", { persons: 1 }));
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  const table = await precheck.months();
  // The second table beside the samples: without those who are employed with support.
  const figures = { "juli 2026": "4,41", "august 2026": "4,75", "september 2026": "4,76", "oktober 2026": "4,71" };
  for (const [month, amount] of Object.entries(figures)) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: month, exact: true }) });
    await expect(row.getByRole("cell").first(), month).toHaveText(amount);
  }
  expect(traffic.dynamic().map((request) => request.url()), "calls during the pre-check").toEqual([]);
});

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
  const id = await application.send();
  const down = hands.page.waitForEvent("download");
  await hands.press("button", t.say("application.receipt_json"));
  const { receipt } = JSON.parse(readFileSync(await (await down).path(), "utf8"));
  expect(receipt.id).toBe(id);
  expect(receipt.received_at).toMatch(/^2026-11-16T/);
  const bodies = traffic.bodies().join("\n");
  expect(bodies).toContain("1999999903");
  for (const secret of secrets()) expect(bodies).not.toMatch(secret);
});
