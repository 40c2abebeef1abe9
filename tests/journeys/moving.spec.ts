// A citizen has moved: without consent the new municipality sees her name only, with it the whole case, and the old
// one nothing from the day she moved.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { Staff } from "../support/staff";

const USER = "borger-flyttet";
const PERSON = "p-lavendel";
const NAME = "Nanna Birkholm";
const FROM = "Lyngborg Kommune";
const TO = "Vestereg Kommune";

test.slow();

test("the citizen decides whether her case follows her", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`moving.${key}`, args);
  const old = await Staff.at(browser, baseURL, t);
  await expect(old.hands.main.getByRole("link", { name: NAME })).toHaveCount(0);
  await old.page.goto(t.address(`/kommune/borgere/${PERSON}`));
  await expectPage(old.page, t, t.say("office.citizen_title"));
  await expect(old.hands.main.getByRole("radio")).toHaveCount(0);
  await expectAccessible(old.page);

  const staff = await Staff.at(browser, baseURL, t, "sagsbehandler-vestereg");
  const row = staff.hands.main.getByRole("row", { name: new RegExp(NAME) });
  await expect(row.getByText(t.pattern("office.closed_row"))).toBeVisible();
  await expectAccessible(staff.page);
  await staff.hands.press("link", NAME);
  await expectArrived(staff.page, t, t.say("office.closed_title"));
  await expect(staff.hands.main.getByText(t.say("office.closed_rule"))).toBeVisible();
  await expectAccessible(staff.page);

  await citizen.open(USER);
  await expectPage(page, t, t.say("citizen.overview_title"));
  await expect(hands.main.getByText(t.say("citizen.moved_title", { to: TO }))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", t.say("citizen.moved_link"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(t.pattern("moving.moved"))).toContainText(FROM);
  await expect(hands.main.getByText(say("state_none", { to: TO }))).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", say("give"));
  await expect(hands.main.getByText(say("state_given", { to: TO }))).toBeVisible();
  await expect(hands.main.getByText(t.pattern("moving.receipt_given"))).toBeVisible();
  await expect(hands.main.getByRole("button", { name: say("withdraw") })).toBeFocused();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await staff.open(PERSON, "meeting");
  await expectPage(staff.page, t, NAME);
  await expectAccessible(staff.page);
  await staff.hands.press("link", t.say("office.citizen_plan"));
  await expect(staff.hands.main.getByRole("link", { name: "Pædagogmedhjælper" })).toBeVisible();
  for (const [path, title] of [["/cv", "cv.office_title"], ["/beskeder", "messages.title"]] as const) {
    await staff.page.goto(t.address(`/kommune/borgere/${PERSON}${path}`));
    await expectPage(staff.page, t, t.say(title));
  }
  await expectAccessible(staff.page);

  await hands.press("button", say("withdraw"));
  await expect(hands.main.getByText(say("state_none", { to: TO }))).toBeVisible();
  await expect(hands.main.getByText(t.pattern("moving.receipt_withdrawn"))).toBeVisible();
  await staff.page.reload();
  await expectPage(staff.page, t, t.say("office.closed_title"));
  await hands.press("link", t.say("my_data.title"));
  await expectArrived(page, t, t.say("my_data.title"));
  const log = hands.main.getByRole("table");
  await expect(log.getByText(t.say("my_data.who_staff", { organisation: TO })).first()).toBeVisible();
  await expect(log.getByText(new RegExp(t.say("my_data.resource_move_consent")))).toHaveCount(2);
  await expectAccessible(page);
});
