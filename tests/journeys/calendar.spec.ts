// Meetings in the citizen's own calendar: the files and the private address, read by two independent parsers.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { readByIcalJs, readByPython, type ReadCalendar } from "../support/ics";
import { expectArrived, expectPage } from "../support/page";

const USER = "borger-booking";

test.slow();

async function fetched(page: Page, address: string): Promise<ReadCalendar> {
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const file = await answer.text();
  const read = readByIcalJs(file);
  expect(readByPython(file), "both parsers read the same").toEqual(read);
  return read;
}

test("the deadline and the meeting go into the own calendar, and the address can be closed", async ({
  page,
  hands,
  t,
  citizen,
}) => {
  const say = (key: string, args = {}) => t.say(`booking.${key}`, args);
  await citizen.open(USER, "/borger/booking");
  await expectPage(page, t, say("title"));
  const file = async (name: string): Promise<ReadCalendar> => {
    const link = hands.main.getByRole("link", { name: new RegExp(`^${say(name)}`) });
    return fetched(page, (await link.getAttribute("href")) ?? "");
  };
  const deadline = await file("calendar_deadline");
  expect(deadline.events).toHaveLength(1);
  expect(deadline.events[0]).toMatchObject({ start: "2026-11-19", status: "CONFIRMED", alarms: 2, sequence: 0 });

  await hands.main.getByText(say("feed_title")).click();
  await hands.press("button", say("feed_make"));
  const field = hands.main.getByLabel(say("feed_label"));
  await expect(field).toBeVisible();
  await expectAccessible(page);
  const address = await field.inputValue();
  expect((await fetched(page, address)).events.map((event) => event.uid)).toEqual([deadline.events[0]?.uid]);

  await hands.tick(hands.main.getByRole("radio").first());
  await hands.press("button", say("book_button"));
  await expectArrived(page, t, say("receipt_booked_title"));
  const meeting = await file("calendar_file");
  expect(meeting.zones).toBe(1);
  expect(meeting.events[0]).toMatchObject({ status: "CONFIRMED", alarms: 2, sequence: 0 });
  // In November Denmark is an hour ahead of UTC.
  expect(meeting.events[0]?.start).toMatch(/^2026-11-\d\dT\d\d:\d\d:00\+01:00$/);
  const now = await fetched(page, address);
  expect(now.events.map((event) => event.uid)).toEqual([meeting.events[0]?.uid]);

  await hands.press("link", say("title"));
  await hands.main.getByText(say("feed_title")).click();
  await hands.press("button", say("feed_close"));
  await expect(hands.main.getByText(say("feed_closed"))).toBeVisible();
  await expectAccessible(page);
  const gone = await page.request.get(address);
  expect(gone.status()).toBe(410);
  expect(((await gone.json()) as { code: string }).code).toBe("feed_withdrawn");
});
