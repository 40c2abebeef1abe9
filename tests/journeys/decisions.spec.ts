// Decisions about a citizen: made by the rules, refused by the rules, sent on paper, and read with how to complain.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { Staff } from "../support/staff";

test.slow();

/** Young, on kontanthjælp and ready for activities: the plan can come as a letter. */
const YOUNG = "p-mynte";
/** On dagpenge: the law leaves no room for a letter. */
const DAGPENGE = "p-anemone";
/** Ready for activities, with a CV to make and no day that the law sets. */
const NO_DAY = "p-hassel";
/** On sygedagpenge: the one group whose last day to complain is known. */
const SICK = "p-natlys";

/** The manifests that lie where dispatch fetches letters. */
function manifests(data: string): { kind: string; citizen: string; file: string; sha256: string; addressed: boolean }[] {
  const folder = join(data, "dispatch");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

test("who is exempt from the digital plan gets the decision as a letter, and reads how to complain", async ({ page, browser, baseURL, hands, server, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`exemption.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t);
  await staff.open(YOUNG, "decision", "/fritagelser");
  await expectPage(staff.page, t, say("title"));
  await staff.begin("about_plan", "granted_yes", "ground_skills");
  await staff.hands.press("button", say("decide_button"));
  await expect(staff.hands.main.getByText(t.say("meetings.reasons_missing")).first()).toBeVisible();
  // The rules know no last day for kontanthjælp: none is asked for, and none is told.
  const complaint = `${say("complaint")} ${say("complain_guidance")}`;
  await expect(staff.hands.main.getByText(complaint)).toBeVisible();
  await expectAccessible(staff.page);
  await staff.save("Du har ingen computer.");
  await expect(staff.hands.main.getByText(t.pattern("exemption.done"))).toBeFocused();
  await expect(staff.hands.main.getByRole("heading", { name: say("plan_granted") })).toBeVisible();

  // The plan that was published before comes on paper with it.
  const kinds = () => manifests(server.data).map((letter) => letter.kind).sort();
  await expect.poll(kinds, { timeout: 30_000 }).toEqual(["decision", "plan"]);
  for (const letter of manifests(server.data)) {
    expect(letter).toMatchObject({ citizen: YOUNG, addressed: true });
    const file = readFileSync(join(server.data, "dispatch", letter.file));
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    expect(createHash("sha256").update(file).digest("hex")).toBe(letter.sha256);
  }

  await citizen.open("borger-ung", "/borger/afgoerelser");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByRole("heading", { name: say("plan_granted") })).toBeVisible();
  await expect(hands.main.getByText(say("ground_skills"))).toBeVisible();
  await expect(hands.main.getByText("Du har ingen computer.")).toBeVisible();
  await expect(hands.main.getByText(complaint)).toBeVisible();
  const [ready] = say("letter_made", { moment: "…" }).split("…");
  await expect(hands.main.getByText(ready)).toHaveCount(2);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("what the law leaves no room for is refused, with the reason before it is sent", async ({ browser, baseURL, t }) => {
  const say = (key: string, args = {}) => t.say(`exemption.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t);
  await staff.open(DAGPENGE, "decision", "/fritagelser");
  await expectPage(staff.page, t, say("title"));
  await staff.begin("about_plan", "granted_yes", "ground_skills");
  const refused = staff.hands.main.getByText(say("refused_title"));
  await expect(refused).toBeVisible();
  await expect(staff.hands.main.getByText(t.say("citizen_reason.no_letter_for_group")).first()).toBeVisible();
  await expectAccessible(staff.page);
  await staff.save("Ingen computer.");
  await expect(staff.hands.main.getByText(t.say("problem.exemption_not_possible"))).toBeVisible();
  // A no needs no room.
  await staff.hands.choose(say("granted_legend"), say("granted_no"));
  await expect(refused).toHaveCount(0);
  await staff.save("Du kan bruge planen digitalt.");
  await expect(staff.hands.main.getByText(t.pattern("exemption.done"))).toBeFocused();
  // On dagpenge the law alone sets the day for the CV, and says who is found.
  await staff.begin("about_cv_withheld", "cv_withheld_yes");
  await expect(staff.hands.main.getByText(t.say("citizen_reason.cv_found_by_group")).first()).toBeVisible();
});

test("a day for the CV is decided, and stands on the CV's page, among the duties and among the decisions", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`exemption.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t);
  await staff.open(NO_DAY, "decision", "/fritagelser");
  await expectPage(staff.page, t, say("title"));
  await staff.begin("about_cv_date", "cv_date_yes");
  await staff.hands.date(say("day_cv"), "2026-11-16");
  await staff.save("Aftalt på mødet.");
  await expect(staff.hands.main.getByText(t.say("problem.field_start_passed")).first()).toBeVisible();
  await expectAccessible(staff.page);
  await staff.hands.date(say("day_cv"), "2026-12-14");
  await staff.hands.press("button", say("decide_button"));
  await expect(staff.hands.main.getByText(t.pattern("exemption.done"))).toBeFocused();

  await citizen.open("borger-fritaget", "/borger/cv");
  await expectPage(page, t, t.say("cv.title"));
  await expect(hands.main.getByText(t.pattern("citizen_reason.cv_due_decided")).first()).toContainText("14. december 2026");
  await expectAccessible(page);
  await hands.press("link", t.say("citizen.go_decisions"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByRole("heading", { name: say("cv_date_set") })).toBeVisible();
  await expect(hands.main.getByText(t.pattern("exemption.holds_by"))).toContainText("14. december 2026");
  await expect(hands.main.getByText("Aftalt på mødet.")).toBeVisible();
  await expect(hands.main.getByText(say("complain_guidance"))).toBeVisible();
  await page.goto(t.address("/borger"));
  await expect(hands.main.getByText(/14\. december/).first()).toBeVisible();
  await expectAccessible(page);
});

test("the last day to complain is told where the rules know it", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`exemption.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t);
  await staff.open(SICK, "decision", "/fritagelser");
  await expectPage(staff.page, t, say("title"));
  await staff.decide("about_plan", "granted_yes", "Du kan ikke læse på en skærm.", "ground_impairment");
  await citizen.open("borger-sygedagpenge", "/borger/afgoerelser");
  await expectPage(page, t, say("title"));
  // Four weeks after Monday 16 November.
  await expect(hands.main.getByText(t.pattern("exemption.complain_by"))).toContainText("14. december");
  await expectAccessible(page);
});

test("the office's figures fit a phone: what must be done first, the rest folded", async ({ browser, baseURL, t }) => {
  const staff = await Staff.at(browser, baseURL, t);
  await staff.page.setViewportSize({ width: 390, height: 800 });
  await staff.page.goto(t.address("/kommune/tal"));
  await expectPage(staff.page, t, t.say("office_figures.title"));
  const team = staff.hands.main.locator(".figure-cards .figure-card").first();
  await expect(team.getByText(t.say("office_figures.late"), { exact: true })).toBeVisible();
  await expect(team.getByText(t.say("office_figures.done"), { exact: true })).toBeHidden();
  await staff.hands.reach(team.locator("summary"));
  await staff.page.keyboard.press("Enter");
  await expect(team.getByText(t.say("office_figures.done"), { exact: true })).toBeVisible();
  await expectNoSidewaysScroll(staff.page);
  await expectAccessible(staff.page);
});
