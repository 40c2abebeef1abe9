// The staff's side of booking: times that are published, booked, moved and called to; deadlines that the rules allow
// or refuse; attendance noted and put right; decisions, and the proposal at a missed deadline.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import type { Hands } from "../support/hands";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { Staff } from "../support/staff";
import type { Texts } from "../support/texts";

/** Jobparat, and has no deadline yet. */
const CITIZEN = { user: "borger-jobparat", name: "Mohamed Warsame" };
/** Exempt from Digital Post: without the day of a letter no deadline can be set. */
const BY_LETTER = "Svend Aage Mortensen";
const CASEWORKER = "Ny Medarbejder";

// One story from end to end by keyboard, with a stop at every row it passes.
test.describe.configure({ timeout: 360_000 });

const openCalendar = async (staff: Staff) => {
  await staff.page.goto(staff.t.address("/kommune/tider"));
  await expectPage(staff.page, staff.t, staff.t.say("calendar.title"));
  await expect(staff.hands.main.locator(".time").first()).toBeVisible();
};

/** Tuesday and Wednesday from seven to eight: two meetings a day, before everybody else's. */
async function fillPattern(hands: Hands, t: Texts) {
  const say = (key: string, args = {}) => t.say(`calendar.${key}`, args);
  await hands.fill(say("caseworker_label"), CASEWORKER);
  await hands.choose(say("kind_label"), t.say("booking.kind_job"));
  await hands.choose(say("form_label"), t.say("booking.form_in_person"));
  await hands.fill(say("place_label"), "Torvet 1, 6000 Lyngborg");
  await hands.date(say("first_label"), "2026-11-17");
  await hands.fill(say("weeks_label"), "1");
  await hands.tick(hands.main.getByRole("checkbox", { name: t.lang === "da" ? "Tirsdag" : "Tuesday" }));
  await hands.tick(hands.main.getByRole("checkbox", { name: t.lang === "da" ? "Onsdag" : "Wednesday" }));
  await hands.fill(say("from_label"), "7.00");
  await hands.fill(say("to_label"), "8.00");
}

test("times are published, a citizen books one, it is moved, and the citizen is told", async ({ page, browser, baseURL, hands, t, citizen, server }) => {
  const say = (key: string, args = {}) => t.say(`calendar.${key}`, args);
  const due = (key: string, args = {}) => t.say(`deadlines.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t);
  await openCalendar(staff);
  await expectAccessible(staff.page);
  await staff.hands.press("link", say("publish_link"));
  await expectArrived(staff.page, t, say("publish_title"));

  // What is wrong is said at each field, and nothing is lost by loading the page anew.
  await staff.hands.press("button", say("preview_button"));
  for (const missing of ["kind_missing", "form_missing", "day_wrong", "days_missing", "time_wrong"]) {
    await expect(staff.hands.main.getByText(say(missing)).first(), missing).toBeVisible();
  }
  await expectAccessible(staff.page);
  await fillPattern(staff.hands, t);
  await expect(staff.hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
  await staff.page.reload();
  await expect(staff.hands.field(say("caseworker_label"))).toHaveValue(CASEWORKER);
  await expect(staff.hands.field(say("from_label"))).toHaveValue("7.00");

  await staff.hands.press("button", say("hours_add"));
  const second = staff.hands.main.getByRole("group", { name: say("hours_number", { number: 2 }) });
  await staff.hands.tick(second.getByRole("checkbox").nth(2));
  await staff.hands.write(second.getByRole("textbox").first(), "7.30");
  await staff.hands.write(second.getByRole("textbox").last(), "9.00");
  await staff.hands.press("button", say("preview_button"));
  await expect(staff.hands.main.getByText(say("hours_overlap")).first()).toBeVisible();
  await staff.hands.press("button", say("hours_remove", { number: 2 }));

  // Over Christmas: the holiday is named before anything is published.
  await staff.hands.date(say("first_label"), "2026-12-21");
  await staff.hands.tick(staff.hands.main.getByRole("checkbox", { name: t.lang === "da" ? "Fredag" : "Friday" }));
  await staff.hands.press("button", say("preview_button"));
  await expect(staff.hands.main.getByText(say("preview_left_out"))).toBeVisible();
  await expect(staff.hands.main.getByText(t.pattern("calendar.preview_holiday"))).toBeVisible();
  await staff.hands.tick(staff.hands.main.getByRole("checkbox", { name: t.lang === "da" ? "Fredag" : "Friday" }));
  await expect(staff.hands.main.getByText(say("preview_left_out"))).toHaveCount(0);

  await staff.hands.date(say("first_label"), "2026-11-17");
  await staff.hands.press("button", say("preview_button"));
  await expect(staff.hands.main.getByRole("heading", { name: say("preview_count", { count: 4, days: 2 }) })).toBeFocused();
  await expectAccessible(staff.page);
  await staff.hands.press("button", say("publish_button", { count: 4 }));
  await expectArrived(staff.page, t, say("title"));
  await expect(staff.hands.main.getByText(say("published", { count: 4 }))).toBeVisible();
  await expect(staff.hands.main.locator(".time").filter({ hasText: CASEWORKER })).toHaveCount(4);

  // A deadline: seven days are refused for each, with the law; eight are set for whoever can have them.
  await staff.page.goto(t.address("/kommune/frister"));
  await expectPage(staff.page, t, due("title"));
  await staff.hands.press("link", due("new_link"));
  await expectArrived(staff.page, t, due("new_title"));
  await staff.hands.press("button", due("check_button"));
  await expect(staff.hands.main.getByText(due("choose_missing")).first()).toBeVisible();
  await expectAccessible(staff.page);
  for (const name of [CITIZEN.name, BY_LETTER]) {
    await staff.hands.write(staff.hands.field(due("choose_name")), name);
    await staff.page.keyboard.press("Enter");
    await expect(staff.hands.main.locator(".choose-list").getByRole("checkbox")).toHaveCount(1);
    await staff.hands.tick(staff.hands.main.getByRole("checkbox", { name }));
  }
  await expect(staff.hands.main.getByText(due("chosen", { count: 2 }))).toBeVisible();
  await staff.hands.date(due("book_by_label"), "2026-11-23");
  await staff.hands.date(due("hold_by_label"), "2026-11-20");
  await staff.hands.press("button", due("check_button"));
  await expect(staff.hands.main.getByText(due("hold_before_book")).first()).toBeVisible();
  await staff.hands.date(due("hold_by_label"), "2026-12-11");
  await staff.hands.press("button", due("check_button"));
  await expect(staff.hands.main.getByRole("heading", { name: due("checked", { can: 0, all: 2 }) })).toBeFocused();
  await expect(staff.hands.main.getByText(t.pattern("booking_desk.deadline_too_short")).first()).toBeVisible();
  await expect(staff.hands.main.getByText(due("law")).first()).toBeVisible();
  await expectAccessible(staff.page);
  await staff.hands.date(due("book_by_label"), "2026-11-24");
  await staff.hands.press("button", due("check_button"));
  await expect(staff.hands.main.getByText(t.say("booking_desk.deadline_letter_day_missing"))).toBeVisible();
  await staff.hands.press("button", due("set_button", { count: 1 }));
  await expect(staff.hands.main.getByText(due("set_for", { count: 1 })).first()).toBeFocused();
  await expectAccessible(staff.page);
  await staff.hands.press("link", due("to_lists"));
  await expectArrived(staff.page, t, due("title"));
  await expect(staff.hands.main.getByRole("table").getByRole("link", { name: CITIZEN.name, exact: true })).toBeVisible();
  await expectAccessible(staff.page);

  await citizen.open(CITIZEN.user, "/borger/booking");
  await expectPage(page, t, t.say("booking.title"));
  // The group is one stop, and the new time is the earliest of all.
  const earliest = hands.main.getByRole("radio").first();
  await expect(earliest).toHaveAccessibleName(new RegExp(CASEWORKER));
  await hands.tick(earliest);
  await hands.press("button", t.say("booking.book_button"));
  await expectArrived(page, t, t.say("booking.receipt_booked_title"));

  await openCalendar(staff);
  await staff.hands.pick(say("filter_stand"), say("stand_booked"));
  const row = staff.hands.main.locator(".time");
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("link", { name: CITIZEN.name })).toBeVisible();
  await staff.hands.press("button", new RegExp(`^${say("close")} `));
  const dialog = staff.page.getByRole("dialog");
  await expect(dialog.getByText(say("close_booked", { name: CITIZEN.name }))).toBeVisible();
  await expectAccessible(staff.page);
  await staff.hands.press("button", say("shift_meeting"), dialog);
  await staff.hands.date(say("shift_day"), "2026-11-16");
  await staff.hands.press("button", say("shift_button"));
  await expect(row.getByText(say("time_passed")).first()).toBeVisible();
  await staff.hands.date(say("shift_day"), "2026-11-20");
  await staff.hands.fill(say("shift_time"), "7.00");
  await staff.hands.press("button", say("shift_button"));
  await expect(row.getByText(t.pattern("calendar.shifted_meeting"))).toBeVisible();
  await expect(row.getByRole("button").first()).toBeFocused();
  await staff.page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(staff.page);
  await expectAccessible(staff.page);

  await page.goto(t.address("/borger/booking"));
  await expectPage(page, t, t.say("booking.title"));
  await expect(hands.main.getByText(t.pattern("booking.notice_moved"))).toBeVisible();
  await expectAccessible(page);

  // After the meeting: whether the citizen came, and put right.
  await server.stop();
  server.today = "2026-11-23";
  await server.start();
  const later = await Staff.at(browser, baseURL, t);
  await later.page.goto(t.address("/kommune/frister"));
  await expectPage(later.page, t, due("title"));
  await later.hands.pick(due("list_label"), due("list_meeting"));
  await expect(later.hands.main.getByRole("table").getByRole("link", { name: CITIZEN.name })).toBeVisible();
  await later.hands.press("button", new RegExp(`^${due("came_not")} `));
  await expect(later.hands.main.getByText(due("noted", { what: due("state_missed") }))).toBeVisible();
  await later.hands.press("button", new RegExp(`^${due("correct")} `));
  await later.hands.press("button", new RegExp(`^${due("came")} ${CITIZEN.name}`));
  await expect(later.hands.main.getByText(due("noted", { what: due("state_held") }))).toBeVisible();
  await expectAccessible(later.page);
  await later.page.reload();
  await later.hands.pick(due("list_label"), due("list_no_show"));
  await expect(later.hands.main.getByText(due("empty_no_show"))).toBeVisible();
});

test("a time is closed after a question, and opened again", async ({ browser, baseURL, t }) => {
  const say = (key: string, args = {}) => t.say(`calendar.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t);
  await openCalendar(staff);
  const first = staff.hands.main.locator(".time").first();
  const { hands } = staff;
  await hands.press("button", new RegExp(`^${say("close")} `), first);
  const dialog = staff.page.getByRole("dialog");
  await hands.press("button", say("close_no"), dialog);
  await expect(dialog).toHaveCount(0);
  await expect(first.getByText(say("stand_free"))).toBeVisible();
  await hands.press("button", new RegExp(`^${say("close")} `), first);
  await hands.press("button", say("close_yes"), dialog);
  await expect(first.getByText(say("stand_closed"), { exact: true })).toBeVisible();
  await expect(first.getByText(say("closed"))).toBeVisible();
  await expect(first.getByRole("button").first()).toBeFocused();
  await expectAccessible(staff.page);
  await hands.press("button", new RegExp(`^${say("open")} `), first);
  await expect(first.getByText(say("opened"))).toBeVisible();
});

test("a missed deadline is a proposal with its record; a citizen is called to a meeting instead", async ({ browser, baseURL, t }) => {
  const say = (key: string, args = {}) => t.say(`meetings.${key}`, args);
  const staff = await Staff.at(browser, baseURL, t, "sagsbehandler-vestereg");
  const { hands, page } = staff;
  await staff.open("p-vikke", "decision", "/moeder");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("proposal_made"))).toBeVisible();
  await expect(hands.main.getByText(t.say("booking_desk.proposal_person"))).toBeVisible();
  await expect(hands.main.getByText(say("record_looks"))).toBeVisible();
  await expectAccessible(page);

  const guide = hands.main.getByText(say("guide_title"));
  await hands.reach(guide);
  await page.keyboard.press("Enter");
  await hands.press("button", say("guide_button"));
  await expect(hands.main.getByText(say("reasons_missing")).first()).toBeVisible();
  await expectAccessible(page);
  await hands.fill(say("guide_label"), "Brev om, hvad der følger.");
  await hands.press("button", say("guide_button"));
  await expect(hands.main.getByText(t.pattern("meetings.guided"))).toBeFocused();
  await expect(hands.main.getByText(say("decision_guided"), { exact: true })).toBeVisible();

  await hands.press("link", say("decide_link"));
  await expectArrived(page, t, t.say("exemption.title"));
  await staff.decide("about_booking", "granted_yes", "Borgeren har brug for hjælp til dansk.", "ground_language");
  await page.goBack();
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("decision_exempt"), { exact: true }).first()).toBeVisible();
  await expect(hands.main.getByText(say("stand_called"))).toBeVisible();

  const summon = hands.main.getByText(say("summon_title"));
  await hands.reach(summon);
  await page.keyboard.press("Enter");
  await hands.press("button", say("summon_button"));
  await expect(hands.main.getByText(say("slot_missing")).first()).toBeVisible();
  // The office has no times before the week of 30 November.
  await expect(hands.main.getByText(say("slots_none"))).toBeVisible();
  await hands.reach(hands.main.getByRole("combobox", { name: say("week_label") }));
  for (let week = 0; week < 2; week++) await page.keyboard.press("ArrowDown");
  await hands.tick(hands.main.getByRole("group", { name: say("slot_label") }).getByRole("radio").first());
  await hands.fill(say("summon_reasons"), "Fritaget for selv at booke.");
  await expectAccessible(page);
  await hands.press("button", say("summon_button"));
  await expect(hands.main.getByText(t.pattern("meetings.summon_done"))).toBeFocused();
  await expect(hands.main.getByText(say("summoned"))).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
