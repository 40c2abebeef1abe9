// Messages: the citizen asks, the municipality answers, each sees when it was read, and the log tells of it.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { Staff } from "../support/staff";

const USER = "borger-booking";
const PERSON = "p-anemone";

test.slow();

test("a question is asked, answered and read, and what was typed is never lost", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`messages.${key}`, args);
  await citizen.open(USER, "/borger/beskeder");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("empty"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", say("new"));
  await expectArrived(page, t, say("new_title"));
  await hands.press("button", say("send"));
  for (const missing of ["with_missing", "subject_missing", "text_missing"]) {
    await expect(hands.main.getByText(say(missing)).first()).toBeVisible();
  }
  await expectAccessible(page);
  await hands.choose(say("with_label"), say("with_municipality"));
  await hands.fill(say("subject_label"), "Mødet på torsdag");
  await hands.fill(say("text_label"), "Kan jeg tage min søster med?");
  await expect(hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
  await page.reload();
  await expect(hands.field(say("subject_label"))).toHaveValue("Mødet på torsdag");
  await hands.press("button", say("send"));
  await expectArrived(page, t, "Mødet på torsdag");
  await expect(hands.main.getByText(say("not_read"))).toBeVisible();
  await expectAccessible(page);

  const staff = await Staff.at(browser, baseURL, t);
  await staff.hands.main.getByLabel(t.say("office.citizens_show")).selectOption("unread");
  await expect(staff.hands.main.getByRole("table").getByRole("link")).toHaveText(["Amina Yusuf Karlsen"]);
  await staff.open(PERSON, "answer", "/beskeder");
  await expectPage(staff.page, t, say("title"));
  await expect(staff.hands.main.getByText(say("unread", { count: 1 }))).toBeVisible();
  await expectAccessible(staff.page);
  await staff.hands.press("link", "Mødet på torsdag");
  await expectArrived(staff.page, t, "Mødet på torsdag");
  await staff.hands.fill(say("answer_label"), "Ja, det må du gerne.");
  await staff.hands.press("button", say("send"));
  await expect(staff.hands.main.getByText(t.pattern("messages.sent_at"))).toBeVisible();
  await expect(staff.hands.field(say("answer_label"))).toHaveValue("");
  await expectAccessible(staff.page);

  await page.goto(t.address("/borger"));
  await expectPage(page, t, t.say("citizen.overview_title"));
  await expect(hands.main.getByText(t.say("citizen.messages_title", { count: 1 }))).toBeVisible();
  await hands.press("link", t.say("citizen.messages_link"));
  await expectArrived(page, t, say("title"));
  await hands.press("link", "Mødet på torsdag");
  await expectArrived(page, t, "Mødet på torsdag");
  await expect(hands.main.getByText("Ja, det må du gerne.")).toBeVisible();
  await expect(hands.main.getByText(t.pattern("messages.read_at"))).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await hands.press("link", say("title"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("unread", { count: 1 }))).toHaveCount(0);

  await page.goto(t.address("/borger/mine-data"));
  await expectPage(page, t, t.say("my_data.title"));
  await expect(hands.main.getByText(t.say("my_data.purpose_answer")).first()).toBeVisible();
});
