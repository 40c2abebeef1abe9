// Booking before a deadline: only times that keep both dates, one receipt, another time, and giving it back.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";

const USER = "borger-booking";

test.slow();

test("a meeting is booked before its deadline, moved, and given back", async ({ page, context, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`booking.${key}`, args);
  await citizen.open(USER, "/borger");
  await expectPage(page, t, t.say("citizen.overview_title"));
  await hands.press("link", t.say("citizen.go_booking"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("book_by"), { exact: true })).toBeVisible();
  await expect(hands.main.getByRole("radio").first()).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", say("book_button"));
  await expect(hands.main.getByText(say("choose_missing")).first()).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("Tab");
  await hands.tick(hands.main.getByRole("radio").first());
  await context.setOffline(true);
  await hands.press("button", say("book_button"));
  await expect(hands.main.getByText(t.say("application.failure_title"))).toBeVisible();
  await expect(hands.main.getByText(say("receipt_booked_title"))).toHaveCount(0);
  await context.setOffline(false);
  await hands.press("button", say("book_button"));
  await expectArrived(page, t, say("receipt_booked_title"));
  await expect(hands.main.getByText(t.pattern("booking.receipt_kept"))).toBeVisible();
  await expect(hands.main.getByText(/^MB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expectPage(page, t, say("receipt_booked_title"));

  await hands.press("link", say("title"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("stand_booked_title"))).toBeVisible();
  await expect(hands.main.getByText(say("book_by"), { exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await hands.press("link", new RegExp(`^${say("rebook")}`));
  await expectArrived(page, t, say("rebook_title"));
  await hands.tick(hands.main.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await expect(hands.main.getByRole("radio").nth(1)).toBeChecked();
  await expectAccessible(page);
  await hands.press("button", say("rebook_button"));
  await expectArrived(page, t, say("receipt_rebooked_title"));
  await expect(hands.main.getByText(say("receipt_released"))).toBeVisible();

  await hands.press("link", say("title"));
  await hands.press("link", new RegExp(`^${say("cancel")}`));
  await expectArrived(page, t, say("cancel_title"));
  await hands.press("button", say("cancel_button"));
  await expect(hands.main.getByText(say("reason_missing")).first()).toBeVisible();
  await hands.choose(say("reason_label"), say("reason_sick"));
  await expectAccessible(page);
  await hands.press("button", say("cancel_button"));
  await expectArrived(page, t, say("receipt_cancelled_title"));
  await expect(hands.main.getByText(t.pattern("booking.receipt_stands"))).toBeVisible();
  await hands.press("link", say("title"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("stand_book_title"), { exact: true }).first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
});

test("two want the last time: one has it, the other is told and loses nothing", async ({ page, browser, baseURL, hands, t, citizen, playwright }) => {
  const say = (key: string) => t.say(`booking.${key}`);
  await citizen.open(USER, "/borger/booking");
  await expectPage(page, t, say("title"));
  const first = hands.main.getByRole("radio").first();
  await expect(first).toBeVisible();
  const slot = await first.getAttribute("value");
  const other = await playwright.request.newContext({ baseURL });
  await other.post("/api/v1/session", { data: { user: "borger-ferie" } });
  const session = await (await other.get("/api/v1/session")).json();
  const taken = await other.post(`/api/v1/persons/${session.user.person}/bookings`, {
    data: { slot },
    headers: { "Idempotency-Key": "the-other-citizen" },
  });
  expect(taken.status()).toBe(201);
  await hands.tick(first);
  await hands.press("button", say("book_button"));
  await expect(hands.main.getByText(t.say("problem.slot_taken"))).toBeVisible();
  await expect(hands.main.locator(`input[value="${slot}"]`)).toHaveCount(0);
  await expectAccessible(page);
  await other.dispose();
});

test("nothing is free: a receipt, a place on the waiting list, and told when a time becomes free", async ({ page, baseURL, hands, t, citizen, playwright }) => {
  const say = (key: string) => t.say(`booking.${key}`);
  await citizen.open("borger-ingen-tider", "/borger/booking");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("none_title"))).toBeVisible();
  await hands.press("button", say("no_slot_button"));
  await expect(hands.main.getByRole("heading", { name: say("no_slot_title") })).toBeVisible();
  await hands.press("button", say("waiting_start"));
  await expect(hands.main.getByText(say("waiting_title"))).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("waiting_title"))).toBeVisible();

  const staff = await playwright.request.newContext({ baseURL });
  await staff.post("/api/v1/session", { data: { user: "sagsbehandler-vestereg" } });
  const person = (await (await page.request.get("/api/v1/session")).json()).user.person;
  const view = await (await page.request.get(`/api/v1/persons/${person}/booking`)).json();
  const published = await staff.post("/api/v1/office/slots", {
    data: {
      first: "2026-11-18",
      last: "2026-11-18",
      minutes: 30,
      kind: view.deadline.kind,
      form: "in_person",
      place: "Torvet 1",
      caseworker: "Ny Medarbejder",
      hours: [{ weekday: 3, from: "09:00:00", to: "10:00:00" }],
    },
    headers: { "Idempotency-Key": "publish-for-who-waits" },
  });
  expect(published.status()).toBe(201);
  await staff.dispose();
  await expect(async () => {
    await page.goto(t.address("/borger"));
    await expect(hands.main.getByText(t.say("citizen.notices_title"))).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
  await hands.press("link", t.say("citizen.notices_link"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("notice_slot_free"))).toBeVisible();
  await expect(hands.main.getByRole("radio").first()).toBeVisible();
  await expectAccessible(page);
});
