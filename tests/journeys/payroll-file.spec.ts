// A payroll file, read in the browser, from the file field to the receipt. Expected figures are those of the
// table beside the sample files.
import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/accessibility";
import { Application } from "../support/application";
import { expect, test } from "../support/journey";
import { expectArrived } from "../support/page";
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
  // Not filled in, nobody goes on: each question that is open is named, with the person.
  await hands.press("button", say("next"));
  const summary = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(summary).toBeFocused();
  const open = (column: string, problem: string) =>
    say("files_support_place", { person: name, column: say(column), problem: say(problem) });
  const lines = [open("files_support_kind", "files_support_kind_needed"), open("files_support_from", "placement_from_needed")];
  await expect(summary.getByRole("link")).toHaveText(lines);
  await expectAccessible(page);
  await hands.reach(summary.getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(mark.getByRole("combobox")).toBeFocused();
  await hands.pick(say("files_support_kind"), say("kind_loentilskud"), mark);
  await hands.write(mark.getByRole("textbox", { name: say("files_support_from") }), "01-05-2026");
  await hands.write(mark.getByRole("textbox", { name: say("files_support_to") }), "31-10-2026");
  // It counts at once, is said aloud, and gives the new figure; going on needs no other button.
  const left = say("files_support_left", { amount: "4,71", month: "oktober 2026" });
  await expect(hands.main.getByRole("status").filter({ hasText: say("files_support_taken", { persons: 1 }) })).toContainText(left);
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

test("a mark that is finished by going on counts, and what is kept of files is told after a reload", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.giveFiles(SAMPLES.fixed);
  const say = (key: string, args = {}) => t.say(`precheck.${key}`, args);
  await expect(hands.main.getByText(say("files_done_title"))).toBeVisible();
  // The workplace is what is missing now, not the files.
  await hands.press("button", say("next"));
  const summary = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(summary.getByRole("link")).toHaveText([say("files_unit_needed")]);
  await hands.reach(summary.getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(hands.group(say("files_unit_label")).getByRole("radio").first()).toBeFocused();
  await precheck.chooseUnit("1999999901");
  await hands.reach(hands.main.locator("summary").filter({ hasText: say("files_support_show") }));
  await page.keyboard.press("Enter");
  // In the order of their numbers.
  const persons = hands.main.locator(".persons li > span");
  const shown = await persons.allInnerTexts();
  expect(shown.length).toBeGreaterThan(2);
  expect(shown).toEqual([...shown].sort((one, other) => one.localeCompare(other, "da", { numeric: true })));
  const name = say("files_employee", { number: "E06" });
  await hands.fill(say("files_support_search"), "E06");
  await hands.press("button", `${say("files_support_mark")} ${name}`);
  const mark = hands.group(name);
  await hands.pick(say("files_support_kind"), say("kind_loentilskud"), mark);
  await hands.write(mark.getByRole("textbox", { name: say("files_support_from") }), "01-05-2026");
  // Enter in the field is the form's button, at the very last letter.
  await page.keyboard.press("Enter");
  await expectArrived(page, t, say("placements_title"));
  await page.reload();
  await hands.press("link", t.say("common.back"));
  await expectArrived(page, t, say("staff_title"));
  const kept = hands.main.getByText(say("files_kept_title")).locator("xpath=ancestor::*[contains(@class, 'alert')][last()]");
  await expect(kept).toContainText(say("files_unit_choice", { number: "1999999901" }));
  await expect(kept).toContainText(say("files_support_taken", { persons: 1 }));
  await expect(kept).toContainText(say("files_kept_not"));
  // From here the figures go on: in October one is less.
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  const table = await precheck.months();
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "oktober 2026", exact: true }) });
  await expect(row.getByRole("cell").first()).toHaveText("4,71");
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
