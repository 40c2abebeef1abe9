// How the citizen wants to be reminded: chosen, refused where it cannot be, kept through a reload, and saved.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";

const USER = "borger-booking";

test.slow();

test("reminders are chosen and stay chosen", async ({ page, hands, t, citizen }) => {
  const say = (key: string) => t.say(`reminder_choice.${key}`);
  await citizen.open(USER, "/borger/mine-data");
  await expectPage(page, t, t.say("my_data.title"));
  await hands.press("link", t.say("my_data.reminders_link"));
  await expectArrived(page, t, say("title"));
  await expectAccessible(page);

  await hands.tick(hands.main.getByRole("checkbox", { name: say("by_sms") }));
  await hands.press("button", say("save"));
  await expect(hands.main.getByText(say("phone_missing")).first()).toBeVisible();
  await expectAccessible(page);
  await hands.fill(say("phone"), "12");
  await hands.press("button", say("save"));
  await expect(hands.main.getByText(t.say("problem.field_bad_phone")).first()).toBeVisible();
  await hands.fill(say("phone"), "20 12 34 56");
  await expect(hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
  await page.reload();
  await expectPage(page, t, say("title"));
  await expect(hands.field(say("phone"))).toHaveValue("20 12 34 56");
  await hands.press("button", say("save"));
  await expect(hands.main.getByText(say("saved"))).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByRole("checkbox", { name: say("by_sms") })).toBeChecked();
  await expect(hands.field(say("phone"))).toHaveValue("20 12 34 56");
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
});
