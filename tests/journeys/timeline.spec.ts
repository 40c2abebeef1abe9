// The timeline: the next thing first, by goal, for the citizen and for her caseworker.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectPage } from "../support/page";
import { Staff } from "../support/staff";

test.slow();

test("the next meeting stands first, and a goal narrows the rest", async ({ page, hands, t, citizen, browser, baseURL }) => {
  const say = (key: string, args: Record<string, string | number> = {}) => t.say(`timeline.${key}`, args);
  await citizen.open("borger-akasse", "/borger/plan");
  await expectPage(page, t, t.say("plan.title"));
  await hands.press("link", t.say("plan.timeline_link"));
  await expectArrived(page, t, say("title"));
  const next = hands.main.locator(".next-duty");
  await expect(next.getByRole("heading")).toHaveText(say("meeting", { by: t.say("citizen_word.fund") }));
  await expect(next.getByText("24. november 2026")).toBeVisible();
  const titles = hands.main.locator(".goal").getByRole("heading");
  await expect(titles.nth(0)).toHaveText(say("agreement_due", { title: "Truckcertifikat" }));
  await expect(titles.nth(1)).toHaveText(say("agreement_due", { title: "Lagermedarbejder" }));
  await expectAccessible(page);
  await hands.choose(say("filter_label"), "Lagermedarbejder");
  await expect(next.getByRole("heading")).toHaveText(say("agreement_due", { title: "Truckcertifikat" }));
  await expect(hands.main.getByText(say("filter_note"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", say("to_goal"), next);
  await expectArrived(page, t, "Truckcertifikat");

  const staff = await Staff.at(browser, baseURL, t, "sagsbehandler-akasse");
  await staff.open("p-birk", "plan", "/tidslinje");
  await expectPage(staff.page, t, say("title"));
  await expect(staff.hands.main.getByText(say("lead_office"))).toBeVisible();
  await expect(staff.hands.main.locator(".next-duty").getByRole("heading")).toHaveText(say("meeting", { by: t.say("citizen_word.fund") }));
  await expectAccessible(staff.page);
  await staff.page.context().close();
});
