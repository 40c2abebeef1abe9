// A missed deadline: a proposal with the whole record, which a caseworker decides about; and none where an outage of
// the last day stands against it, with the reason said.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectNoSidewaysScroll, expectPage } from "../support/page";
import { Staff } from "../support/staff";

/** Her last day to book was 12 November. */
const CITIZEN = { user: "borger-frist-overset", id: "p-vikke" };
const OFFICE = "sagsbehandler-vestereg";

// A server that stops and starts, and a story to its end by keyboard.
test.describe.configure({ timeout: 180_000 });

test("without an outage the caseworker sees the proposal with its record, and decides", async ({ browser, baseURL, citizen, page: hers, t }) => {
  const say = (key: string, args = {}) => t.say(`meetings.${key}`, args);
  await citizen.open(CITIZEN.user, "/borger/booking");
  await expectPage(hers, t, t.say("booking.title"));
  await expect(citizen.hands.main.getByRole("radio").first()).toBeVisible();

  const staff = await Staff.at(browser, baseURL, t, OFFICE);
  const { hands, page } = staff;
  await staff.open(CITIZEN.id, "decision", "/moeder");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("proposal_made"))).toBeVisible();
  await expect(hands.main.getByText(t.pattern("booking_desk.proposal_deduction"))).toBeVisible();
  await expect(hands.main.getByText(t.say("booking_desk.proposal_person"))).toBeVisible();
  // The record lies open: what the law asks about first, and that she looked today.
  for (const row of ["record_available", "record_set", "record_guided", "record_notices", "record_looks", "record_outages", "record_absences"]) {
    await expect(hands.main.getByText(say(row), { exact: true }), row).toBeVisible();
  }
  await expect(hands.main.getByText(say("guided_yes"))).toBeVisible();
  await expect(hands.main.getByText(t.pattern("meetings.looked")).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  // Nothing has followed by itself. The caseworker reads the record and decides: a meeting instead of a deduction.
  await hands.reach(hands.main.getByText(say("summon_title")));
  await page.keyboard.press("Enter");
  await hands.reach(hands.main.getByRole("combobox", { name: say("week_label") }));
  // The office's own times begin in the week of 30 November.
  for (let week = 0; week < 2; week++) await page.keyboard.press("ArrowDown");
  await hands.tick(hands.main.getByRole("group", { name: say("slot_label") }).getByRole("radio").first());
  await hands.fill(say("summon_reasons"), "Vi vil tale om, hvorfor mødet ikke blev booket.");
  await hands.press("button", say("summon_button"));
  await expect(hands.main.getByText(t.pattern("meetings.summon_done"))).toBeFocused();
  await expectAccessible(page);
  await hers.reload();
  await expectPage(hers, t, t.say("booking.title"));
  await expect(citizen.hands.main.getByText(t.say("booking.summoned"))).toBeVisible();
});

test("an outage on the last day stands against it, and the reason is said", async ({ browser, baseURL, citizen, server, t }) => {
  const say = (key: string, args = {}) => t.say(`meetings.${key}`, args);
  // On the morning of the last day she looked; then the server was gone, and came back the day after.
  await server.stop();
  server.today = "2026-11-12";
  await server.start();
  await citizen.open(CITIZEN.user, "/borger/booking");
  await expect(citizen.hands.main.getByRole("radio").first()).toBeVisible();
  await server.stop();
  server.today = "2026-11-13";
  await server.start();

  const staff = await Staff.at(browser, baseURL, t, OFFICE);
  const { hands, page } = staff;
  await staff.open(CITIZEN.id, "decision", "/moeder");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("proposal_not_made"))).toBeVisible();
  await expect(hands.main.getByText(say("proposal_made"))).toHaveCount(0);
  for (const why of ["against_outage", "against_not_over"]) {
    await expect(hands.main.getByText(t.say(`booking_desk.${why}`)), why).toBeVisible();
  }
  await hands.reach(hands.main.getByText(say("record_show")).first());
  await page.keyboard.press("Enter");
  await expect(hands.main.getByText(say("record_outages"), { exact: true })).toBeVisible();
  await expect(hands.main.getByText(t.pattern("meetings.span")).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
