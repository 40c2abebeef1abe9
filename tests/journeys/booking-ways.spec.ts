// The less trodden ways to a meeting: registered again by booking, cut off in the middle, without script, two browsers
// for one time, asked for beyond the deadlines, and not to book oneself.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expectArrived, expectNoSidewaysScroll, expectPage, heading } from "../support/page";
import { Staff } from "../support/staff";

test.slow();

const RECEIPT = /^MB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/;

test("who was deregistered for a missed booking is registered again by the meeting she books", async ({ page, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`booking.${key}`, args);
  await citizen.open("borger-afmeldt", "/borger/booking");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("stand_again_title"), { exact: true }).first()).toBeVisible();
  await expect(hands.main.getByText(say("stand_again"))).toBeVisible();
  await expect(hands.main.getByRole("radio").first()).toBeVisible();
  await expectAccessible(page);
  await hands.tick(hands.main.getByRole("radio").first());
  await hands.press("button", say("book_button"));
  await expectArrived(page, t, say("receipt_booked_title"));
  await expect(hands.main.getByText(RECEIPT)).toBeVisible();
  await hands.press("link", say("title"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("stand_again_title"), { exact: true })).toHaveCount(0);
  await expect(hands.main.getByRole("heading", { name: say("meetings_title") })).toBeVisible();
});

test("cut off in the middle and back: she books once, and the caseworker sees what the browser noted", async ({ page, browser, context, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`booking.${key}`, args);
  await citizen.open("borger-frist-overset", "/borger/booking");
  await expectPage(page, t, say("title"));
  await hands.tick(hands.main.getByRole("radio").first());
  await context.setOffline(true);
  await hands.press("button", say("book_button"));
  await expect(hands.main.getByText(t.say("application.failure_title"))).toBeVisible();
  await context.setOffline(false);
  const told = page.waitForResponse((answer) => answer.url().endsWith("/unreached"));
  await hands.press("button", say("book_button"));
  await expectArrived(page, t, say("receipt_booked_title"));
  expect((await told).status()).toBe(204);

  const staff = await Staff.at(browser, baseURL, t, "sagsbehandler-vestereg");
  await staff.open("p-vikke", "decision", "/moeder");
  await expectPage(staff.page, t, t.say("meetings.title"));
  const record = staff.hands.main.getByText(t.say("meetings.record_show")).first();
  const noted = staff.hands.main.getByText(t.pattern("meetings.unreached"));
  if (!(await noted.first().isVisible())) {
    await staff.hands.reach(record);
    await staff.page.keyboard.press("Enter");
  }
  await expect(noted).toHaveCount(1);
  await expect(noted).toContainText(t.say("meetings.tried_book"));
  await expectAccessible(staff.page);
});

test("without script a meeting is booked and given back by forms alone", async ({ browser, baseURL, t }) => {
  const say = (key: string, args = {}) => t.say(`booking_plain.${key}`, args);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(t.address("/borger/booking/enkel"));
  await expect(heading(page)).toHaveText(say("title"));
  await page.getByLabel(say("user")).selectOption("borger-booking");
  await page.getByRole("button", { name: say("sign_in"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("deadline_title") })).toBeVisible();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: say("book"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("receipt_booked") })).toBeVisible();
  await expect(page.getByText(/MB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/)).toBeVisible();
  await page.getByRole("button", { name: say("cancel"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("receipt_cancelled") })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  const sideways = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await context.close();
});

test("two browsers want one time: one has it, the other is told and chooses another", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string) => t.say(`booking.${key}`);
  const second = await (await browser.newContext({ baseURL })).newPage();
  const other = new Citizen(new Hands(second), t);
  await citizen.open("borger-booking", "/borger/booking");
  await expectPage(page, t, say("title"));
  const first = hands.main.getByRole("radio").first();
  await expect(first).toBeVisible();
  const slot = await first.getAttribute("value");
  await other.open("borger-ferie", "/borger/booking");
  const same = other.hands.main.locator(`input[value="${slot}"]`);
  await expect(same).toBeVisible();
  await hands.tick(first);
  await same.check({ force: true });
  const results = await Promise.all(
    [citizen, other].map(async (each) => {
      await each.hands.main.getByRole("button", { name: say("book_button"), exact: true }).click();
      const had = each.hands.main.getByText(RECEIPT);
      const taken = each.hands.main.getByText(t.say("problem.slot_taken"));
      await expect(had.or(taken)).toBeVisible();
      return (await had.count()) > 0;
    }),
  );
  expect(results.filter((had) => had)).toHaveLength(1);
  const loser = results[0] ? other : citizen;
  await expect(loser.hands.main.locator(`input[value="${slot}"]`)).toHaveCount(0);
  await loser.hands.main.getByRole("radio").first().check({ force: true });
  await loser.hands.main.getByRole("button", { name: say("book_button"), exact: true }).click();
  await expect(loser.hands.main.getByText(RECEIPT)).toBeVisible();
});

test("a meeting beyond the deadlines is asked for, answered with a time, and read", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`booking_asking.${key}`, args);
  const due = (key: string, args = {}) => t.say(`office_requests.${key}`, args);
  await citizen.open("borger-ingen-tider", "/borger/booking");
  await hands.press("link", t.say("booking.ask_link"));
  await expectArrived(page, t, t.say("booking.ask_title"));
  await hands.press("button", say("send"));
  await expect(hands.main.getByText(say("words_missing")).first()).toBeVisible();
  await expectAccessible(page);
  await hands.fill(say("meeting_words"), "Jeg vil tale om et kursus.");
  await expect(hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
  await page.reload();
  await expect(hands.field(say("meeting_words"))).toHaveValue("Jeg vil tale om et kursus.");
  await hands.choose(t.say("booking.filter_form"), t.say("booking.form_phone"));
  await hands.press("button", say("send"));
  await expect(hands.main.getByRole("heading", { name: say("sent") })).toBeVisible();
  await expect(hands.main.locator("#asking-receipt")).toBeFocused();
  await expect(hands.main.getByText(say("state_waits"))).toBeVisible();
  await expect(hands.field(say("meeting_words"))).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);

  const staff = await Staff.at(browser, baseURL, t, "sagsbehandler-vestereg");
  await staff.page.goto(t.address("/kommune/anmodninger"));
  await expectPage(staff.page, t, due("title"));
  await expect(staff.hands.main.getByText("Jeg vil tale om et kursus.")).toBeVisible();
  await expectAccessible(staff.page);
  await staff.open("p-tidsel", "meeting", "/moeder");
  await expectPage(staff.page, t, t.say("meetings.title"));
  await staff.hands.press("button", due("answer_button"));
  await expect(staff.hands.main.getByText(due("answer_missing")).first()).toBeVisible();
  await staff.hands.choose(due("answer_legend"), due("answer_time"));
  await staff.hands.reach(staff.hands.main.getByRole("combobox", { name: t.say("meetings.week_label") }));
  for (let week = 0; week < 2; week++) await staff.page.keyboard.press("ArrowDown");
  const times = staff.hands.main.getByRole("group", { name: t.say("meetings.slot_label") });
  await staff.hands.tick(times.getByRole("radio").first());
  await expectAccessible(staff.page);
  await staff.hands.press("button", due("answer_button"));
  await expect(staff.hands.main.getByText(due("was_given"))).toBeVisible();

  await page.reload();
  await expect(hands.main.getByText(say("state_given"))).toBeVisible();
  await hands.press("link", say("see_meeting"));
  await expectArrived(page, t, t.say("booking.title"));
  await expect(hands.main.getByRole("heading", { name: t.say("booking.meetings_title") })).toBeVisible();
});

test("who cannot book asks to be exempt, and reads the decision", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`booking_asking.${key}`, args);
  await citizen.open("borger-ingen-tider", "/borger/booking");
  await hands.press("link", t.say("booking.cannot_ask"));
  await expectArrived(page, t, say("exempt_title"));
  await hands.press("button", say("send"));
  await expect(hands.main.getByText(say("ground_missing")).first()).toBeVisible();
  await expectAccessible(page);
  await hands.choose(say("ground_label"), t.say("booking.ground_language"));
  await hands.press("button", say("send"));
  await expect(hands.main.locator("#asking-receipt")).toBeFocused();
  await expect(hands.main.getByText(say("exempt_waits"))).toBeVisible();
  await expectAccessible(page);

  const staff = await Staff.at(browser, baseURL, t, "sagsbehandler-vestereg");
  await staff.open("p-tidsel", "decision", "/moeder");
  await expectPage(staff.page, t, t.say("meetings.title"));
  await expect(staff.hands.main.getByText(t.say("meetings.asked_open"))).toBeVisible();
  await staff.hands.press("link", t.say("meetings.decide_link"));
  await expectArrived(staff.page, t, t.say("exemption.title"));
  await staff.decide("about_booking", "granted_no", "Vi giver dig en tolk.", "ground_language");
  await page.reload();
  await expect(hands.main.getByText(say("decided_not_exempt"))).toBeVisible();
  await expect(hands.main.getByText("Vi giver dig en tolk.")).toBeVisible();
});
