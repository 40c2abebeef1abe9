// The unemployment fund is responsible until the day the municipality takes over: then the municipality writes, has the
// plan and the messages, and the fund no longer writes.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expectArrived, expectPage } from "../support/page";
import { Staff } from "../support/staff";

const USER = "borger-ferie";
const PERSON = "p-eg";
const FUND = "Fælles A-kasse";
const MUNICIPALITY = "Lyngborg Kommune";

test.slow();

test("from the fund to the municipality", async ({ page, browser, baseURL, server, hands, t, citizen }) => {
  await citizen.open(USER);
  await expectPage(page, t, t.say("citizen.overview_title"));
  await expect(hands.main.getByText(new RegExp(FUND)).first()).toBeVisible();
  await expect(hands.main.getByText(t.pattern("citizen.contact_next"))).toContainText(MUNICIPALITY);
  await expectAccessible(page);
  await page.goto(t.address("/borger/beskeder/ny"));
  await expectPage(page, t, t.say("messages.new_title"));
  await hands.choose(t.say("messages.with_label"), t.say("messages.with_fund"));
  await hands.fill(t.say("messages.subject_label"), "Kursus");
  await hands.fill(t.say("messages.text_label"), "Er der plads?");
  await hands.press("button", t.say("messages.send"));
  await expectArrived(page, t, "Kursus");

  // Placed on 7 September 2026: three months later the municipality takes over.
  await server.stop();
  server.today = "2026-12-07";
  await server.start();

  const fund = await Staff.at(browser, baseURL, t, "sagsbehandler-akasse");
  await fund.open(PERSON, "answer");
  await expectPage(fund.page, t, "Ali Reza Hosseini");
  await expect(fund.hands.main.getByText(t.say("office.handed_over_text"))).toBeVisible();
  await expect(fund.hands.main.getByRole("link", { name: t.say("office.citizen_plan") })).toHaveCount(0);
  await expectAccessible(fund.page);

  const staff = await Staff.at(browser, baseURL, t);
  await staff.open(PERSON, "plan", "/beskeder");
  await expectPage(staff.page, t, t.say("messages.title"));
  await staff.hands.press("link", "Kursus");
  await expectArrived(staff.page, t, "Kursus");
  await expect(staff.hands.main.getByText("Er der plads?")).toBeVisible();
  await expectAccessible(staff.page);
  await staff.page.goto(t.address(`/kommune/borgere/${PERSON}/plan`));
  await expect(staff.hands.main.getByRole("link", { name: "Buschauffør" })).toBeVisible();
  await expectAccessible(staff.page);

  const own = await (await browser.newContext({ baseURL })).newPage();
  const later = new Citizen(new Hands(own), t);
  await later.open(USER);
  await expectPage(own, t, t.say("citizen.overview_title"));
  await expect(later.hands.main.getByText(t.pattern("citizen.contact_now"))).toContainText(MUNICIPALITY);
  await expectAccessible(own);
});
