// Reading payroll files: it can be stopped, several files count together, and one bad file spoils nothing.
import { expectAccessible } from "../support/accessibility";
import type { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";
import { PICTURE, SAMPLES } from "../support/samples";
import type { Texts } from "../support/texts";

// One journey holds the reader back on its way, so nothing may answer in the network's place.
test.use({ serviceWorkers: "block" });

async function toFiles(hands: Hands, t: Texts): Promise<Precheck> {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  return precheck;
}

test("a reading can be stopped in the middle, and nothing of it counts", async ({ page, hands, t }) => {
  const precheck = await toFiles(hands, t);
  await precheck.giveFiles(SAMPLES.fixed);
  await precheck.chooseUnit("1999999901");
  // The next reading waits for its reader, so that it is surely in the middle.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.context().route("**/assets/reader-*/*.wasm", async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await precheck.giveFiles(SAMPLES.csv);
  const bar = hands.main.getByRole("progressbar");
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", t.say("precheck.files_cancel"));
  await expect(hands.main.getByText(t.say("precheck.files_cancelled"))).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(hands.main.getByLabel(t.say("precheck.files_label"), { exact: true })).toBeFocused();
  letGo();
  // Neither the stopped file nor the one before it is an answer.
  await hands.press("button", t.say("precheck.next"));
  const errors = hands.main.getByRole("group", { name: t.say("common.problems") });
  await expect(errors.getByRole("link", { name: t.say("precheck.files_needed") })).toBeVisible();
  await page.context().unroute("**/assets/reader-*/*.wasm");
  await precheck.giveFiles(SAMPLES.csv);
  await precheck.chooseUnit("1999999901");
  await precheck.next("placements_title");
});

test("the same figures in two files count once, and a picture beside them is named", async ({ page, hands, t }) => {
  const precheck = await toFiles(hands, t);
  await precheck.giveFiles(SAMPLES.fixed, SAMPLES.fixed, PICTURE);
  await expect(hands.main.getByText(t.say("precheck.files_done_title"))).toBeVisible();
  const wrong = { file: PICTURE.name, message: t.say("eindkomst.unknown_format") };
  await expect(hands.main.getByText(t.say("precheck.files_file", wrong), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await precheck.chooseUnit("1999999901");
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  const table = await precheck.months();
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "oktober 2026", exact: true }) });
  // The table beside the samples says 5.71, with nobody marked as supported.
  await expect(row.getByRole("cell").first()).toHaveText("5,71");
});
