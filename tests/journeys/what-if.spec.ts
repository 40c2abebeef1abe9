// The answer can be tried out: numbers are turned, the answer follows at once, and nothing that was filled in changes.
import { expectAccessible } from "../support/accessibility";
import type { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { LOENTILSKUD, PRAKTIK, Precheck } from "../support/precheck";
import type { Texts } from "../support/texts";

const more = (hands: Hands, t: Texts, what: string) =>
  hands.press("button", t.say("common.more", { what: t.say(`precheck.${what}`) }));

/** The line of a requirement that turned, one way or the other. */
const line = (t: Texts, way: "now_met" | "now_not_met", rule: string) =>
  t.say(`precheck.what_if_${way}`, { rule: t.say(`rule.${rule}`) });

const result = (t: Texts, title: string) => t.say("precheck.what_if_result", { verdict: t.say(`precheck.${title}`) });

test("as many more as the advice says turn the ratio, and the way back restores it", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  // Six at full time give one place, and it is taken: ten give two (EMP-RIM-01, one for every five).
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_not_met", ["virksomhedspraktik", "37", "02-11-2026"]);
  await expect(hands.main.getByText(t.say("precheck.advice_more_staff", { persons: 4 }))).toBeVisible();
  const status = hands.main.locator(".what-if").getByRole("status");
  for (let staff = 0; staff < 3; staff++) await more(hands, t, "what_if_staff");
  await expect(status.getByText(result(t, "answer_title_not_met"))).toBeVisible();
  await more(hands, t, "what_if_staff");
  await expect(status.getByText(result(t, "answer_title_not_met"))).toHaveCount(0);
  await more(hands, t, "what_if_places");
  await expect(status.getByText(result(t, "answer_title_not_met"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", t.say("precheck.what_if_reset"));
  await expect(hands.main.getByLabel(t.say("precheck.what_if_staff"), { exact: true })).toHaveValue("0");
  await expect(hands.main.getByRole("heading", { level: 1 })).toHaveText(t.say("precheck.answer_title_not_met"));
});

test("more staff from a month on can turn the net increase", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(LOENTILSKUD);
  await precheck.next("staff_title");
  // Three, and one who left at the end of September: October's 3 lie below the year's average of 3.92.
  await precheck.typeStaff([{ hours: "37", persons: "3" }, { hours: "37" }]);
  await hands.write(precheck.cell(2, "to"), "30-09-2026");
  await precheck.fromStaff("answer_title_not_met");
  await expect(hands.main.getByText(t.say("precheck.what_if_staff_hint", { month: "juli 2026" }))).toBeVisible();
  const status = hands.main.locator(".what-if").getByRole("status");
  await more(hands, t, "what_if_staff");
  await expect(status.getByText(result(t, "answer_title_not_met"))).toBeVisible();
  await more(hands, t, "what_if_staff");
  await expect(status.getByText(result(t, "answer_title_not_met"))).toHaveCount(0);
  await expectAccessible(page);
});

test("each requirement that turns is named, and so is each that no longer holds", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  // Six at full time give one place (EMP-RIM-01), and nobody has it: it is free until one more is asked for.
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
  const status = hands.main.locator(".what-if").getByRole("status");
  const lost = status.getByText(line(t, "now_not_met", "emp_rim_01"), { exact: true });
  const won = status.getByText(line(t, "now_met", "emp_rim_01"), { exact: true });
  await expect(status.getByRole("listitem")).toHaveCount(0);
  await more(hands, t, "what_if_places");
  await expect(lost).toBeVisible();
  await expect(won).toHaveCount(0);
  // Four more make ten, and ten give two: nothing differs from the answer as it stands.
  for (let staff = 0; staff < 4; staff++) await more(hands, t, "what_if_staff");
  await expect(lost).toHaveCount(0);
  await expect(won).toHaveCount(0);
  await expectAccessible(page);
});

test("a requirement that was missed is named when it turns", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "9" }], "answer_title_not_met", ["virksomhedspraktik", "37", "02-11-2026"]);
  const status = hands.main.locator(".what-if").getByRole("status");
  const won = status.getByText(line(t, "now_met", "emp_rim_01"), { exact: true });
  await expect(won).toHaveCount(0);
  await more(hands, t, "what_if_staff");
  await expect(won).toBeVisible();
  await expect(status.getByText(line(t, "now_not_met", "emp_rim_01"), { exact: true })).toHaveCount(0);
  await expectAccessible(page);
});
