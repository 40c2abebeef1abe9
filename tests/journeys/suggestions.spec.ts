// Suggestions: goals and jobs with their reasons, accepted, put away and taken back; the caseworker sees the same.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectPage } from "../support/page";
import { Staff } from "../support/staff";

const PERSON = "p-kornblomst";

test.slow();

test("a goal is suggested with its reason, accepted, and another is put away and taken back", async ({ page, hands, t, citizen, browser, baseURL }) => {
  const say = (key: string, args: Record<string, string> = {}) => t.say(`suggestion.${key}`, args);
  await citizen.open("borger-jobparat", "/borger/plan");
  await expectPage(page, t, t.say("plan.title"));
  await citizen.addGoal("Kok", true);
  await citizen.saved();
  await hands.press("link", t.say("plan.suggestions_link"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("lead"))).toBeVisible();
  await expect(hands.main.getByText(say("sample_title"))).toBeVisible();
  const first = hands.main.locator(".goal").filter({ hasText: t.say("suggestion_reason.same_field", { title: "Kok" }) }).first();
  const title = (await first.getByRole("heading").innerText()).trim();
  await expectAccessible(page);

  await hands.press("button", say("put_away", { title }));
  await expect(hands.main.getByText(say("away_told", { title }))).toBeVisible();
  const undo = hands.main.getByRole("button", { name: say("undo", { title }) });
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(hands.main.getByRole("button", { name: say("put_away", { title }), exact: true })).toBeFocused();

  await hands.press("button", say("accept", { title }));
  await expect(hands.main.getByText(say("accepted", { title }))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", t.say("plan.title"));
  await expectArrived(page, t, t.say("plan.title"));
  await citizen.saved();
  const goal = citizen.goals().filter({ hasText: title });
  await expect(goal.getByText(t.say("plan.standing_proposed"))).toBeVisible();

  const staff = await Staff.at(browser, baseURL, t);
  await staff.open(PERSON, "plan", "/forslag");
  await expectPage(staff.page, t, say("title"));
  await expect(staff.hands.main.getByText(say("lead_office"))).toBeVisible();
  await expect(staff.hands.main.getByText(t.say("suggestion_reason.is_goal", { title: "Kok" })).first()).toBeVisible();
  await expect(staff.hands.main.getByRole("button", { name: /./ })).toHaveCount(0);
  await expectAccessible(staff.page);
  await staff.page.context().close();
});

test("a vacancy goes into the job log without being typed again", async ({ page, hands, t, citizen }) => {
  await citizen.open("borger-jobparat", "/borger/forslag");
  await expectPage(page, t, t.say("suggestion.title"));
  const jobs = hands.main.getByRole("link", { name: t.pattern("suggestion.to_log") });
  await expect(jobs).toHaveCount(10);
  const to = t.say("suggestion.to_log", { title: "Butiksassistent" });
  await hands.press("link", to);
  await expectArrived(page, t, t.say("job_log.new_title"));
  await expect(hands.field(t.say("job_log.title_label"))).toHaveValue("Butiksassistent");
  await expect(hands.field(t.say("job_log.employer_label"))).toHaveValue("Torvets Sko");
  await expectAccessible(page);
  await hands.press("button", t.say("job_log.save"));
  await expectArrived(page, t, t.say("job_log.title"));
  await expect(hands.main.getByRole("link", { name: "Butiksassistent" })).toBeVisible();
  await expect(hands.main.getByText(t.say("job_log.status_planned"))).toBeVisible();
});
