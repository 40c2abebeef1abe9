// The answer as it is read: what is met is one line until it is asked for, by keyboard as by mouse; where nobody knows
// the group and both kinds get the same answer, it is said once.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/journey";
import { LOENTILSKUD, PRAKTIK, Precheck } from "../support/precheck";

/** Six at full time give one place, and it is taken. */
const TAKEN: [string, string, string] = ["virksomhedspraktik", "37", "02-11-2026"];

test("what is met is folded and opens by keyboard; what is missed stands open", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_not_met", TAKEN);
  const folded = hands.main.locator("details.finding-folded").first();
  const law = folded.locator("summary").getByText(t.say("precheck.answer_law"), { exact: true });
  await expect(folded).not.toHaveAttribute("open");
  await expect(law.first()).toBeHidden();
  await expect(folded.locator("summary").first()).toContainText(t.say("common.show"));
  await hands.reach(folded.locator("summary").first());
  await page.keyboard.press("Enter");
  await expect(law.first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(law.first()).toBeHidden();
  // The one that is missed tells why without being asked.
  const missed = hands.main.locator("section.finding").first();
  await expect(missed.locator("p").first()).toBeVisible();
  // The months' numbers are folded below the chart.
  const numbers = hands.main.getByRole("table", { name: t.say("precheck.table_caption") });
  await expect(numbers).toBeHidden();
  await hands.reach(hands.main.locator("summary").filter({ hasText: t.say("precheck.table_show") }));
  await page.keyboard.press("Space");
  await expect(numbers).toBeVisible();
});

test("a first day before the application is told in the heading, with the day from which it may begin", async ({ hands, t }) => {
  const precheck = new Precheck(hands, t);
  // The application is of 16 November 2026; six at full time give the one place that nobody has.
  const early = { ...PRAKTIK, start: "2026-11-02", end: "2026-11-27" };
  await precheck.toAnswer(early, [{ hours: "37", persons: "6" }], "answer_title_not_that_day");
  const why = t.say("reason.start_before_application", { start: "2. november 2026", on: "16. november 2026" });
  await expect(hands.main.locator(".alert").getByText(why)).toBeVisible();
  const later = t.say("precheck.advice_change_later", {
    rule: t.say("rule.emp_vit_06"),
    fact: t.say("fact.question_start"),
    value: "16. november 2026",
  });
  await expect(hands.main.getByText(later, { exact: true })).toBeVisible();
});

test("the same answer for both kinds of persons stands once", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  await precheck.placement(...TAKEN);
  await precheck.next("person_title");
  await precheck.fillPerson("group_unknown");
  await precheck.next("job_title");
  await precheck.fillJob();
  await precheck.next(/./, "see_answer");
  await expect(hands.main.getByRole("heading", { name: t.say("precheck.side_title") })).toBeVisible();
  await expect(hands.main.getByText(t.say("precheck.side_same"))).toBeVisible();
  await expect(hands.main.getByRole("heading", { name: t.say("precheck.side_close") })).toHaveCount(0);
  await expectAccessible(page);
});

test("where both kinds meet a requirement by another limit, both limits are told", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  await precheck.noPlacements();
  await precheck.next("person_title");
  await precheck.fillPerson("group_unknown");
  await precheck.next("job_title");
  await precheck.fillJob();
  await precheck.next(/./, "see_answer");
  await expect(hands.main.getByText(t.say("precheck.side_limits"))).toBeVisible();
  const length = hands.main.getByRole("listitem").filter({ hasText: new RegExp(`^${t.say("rule.emp_vpr_02")}`) });
  // Four weeks from 1 December for who is close, thirteen for everybody else (EMP-VPR-02).
  const until = (last: string) => t.say("reason.length_within", { end: "28. december 2026", last });
  await expect(length.getByRole("listitem")).toHaveText([
    `${t.say("precheck.side_close")}: ${until("28. december 2026")}`,
    `${t.say("precheck.side_far")}: ${until("1. marts 2027")}`,
  ]);
  await expectAccessible(page);
});

test("nobody knows for how long the person has had benefit: the municipality checks it, and the group settles the rest", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(LOENTILSKUD, [{ hours: "37", persons: "6" }]);
  await precheck.noPlacements();
  await precheck.next("person_title");
  await precheck.fillPerson("group_1", { prior_label: "prior_unknown" });
  await precheck.next("job_title");
  await precheck.fillJob();
  await precheck.next("answer_title_municipality", "see_answer");
  const checks = hands.main.getByRole("heading", { name: t.say("precheck.side_checks"), exact: true });
  await expect(checks).toBeVisible();
  await expect(hands.main.getByRole("listitem").filter({ hasText: t.say("rule.emp_lts_04") }).first()).toBeVisible();
  await expect(hands.main.getByRole("heading", { name: t.say("precheck.side_title") })).toHaveCount(0);
  await expectAccessible(page);
});
