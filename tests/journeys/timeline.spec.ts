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

  // A meeting and an agreement that serve the goal; the meeting then says so itself.
  const own = (key: string, args: Record<string, string | number> = {}) => t.say(`plan.${key}`, args);
  await hands.reach(hands.main.getByText(own("links_summary")));
  await page.keyboard.press("Enter");
  await hands.press("button", own("link_button"));
  await expect(hands.main.getByText(own("refused_empty"))).toBeVisible();
  await expectAccessible(page);
  await hands.fill(own("link_agreement_label"), "Praktik på lageret");
  await page.keyboard.press("Enter");
  const linked = hands.main.locator("#goal-links + ul").getByRole("listitem");
  await expect(linked).toContainText(["Praktik på lageret"]);
  await hands.choose(own("link_kind_label"), own("link_meeting"));
  const meeting = own("link_meeting_text", { by: t.say("citizen_word.fund"), date: t.lang === "da" ? "24. november 2026" : "24 November 2026" });
  await hands.pick(own("link_meeting_label"), meeting);
  await hands.press("button", own("link_button"));
  await expect(linked).toContainText(["Praktik på lageret", meeting]);
  await hands.pick(own("link_meeting_label"), meeting);
  await hands.press("button", own("link_button"));
  await expect(hands.main.getByText(own("link_there"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", new RegExp(`^${own("step_remove")}.*Praktik`));
  await expect(linked).toHaveCount(1);
  await expect(hands.main.locator("#goal-links")).toBeFocused();
  await citizen.saved();
  await page.goto(t.address("/borger/tidslinje"));
  await expectPage(page, t, say("title"));
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
