// Power of attorney: given with a code, used under a banner that stands on every page, told in the log with the
// representative's name, and ended at once when it is withdrawn.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expectArrived, expectPage } from "../support/page";

const GIVER = "borger-booking";
const PERSON = "p-anemone";
const NAME = "Amina Yusuf Karlsen";
const REPRESENTATIVE = "Henrik Bo Thomsen";

test.slow();

test("given with a code, used under a banner, told in the log, withdrawn at once", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`mandate.${key}`, args);
  await citizen.open(GIVER, "/borger/fuldmagt");
  await expectPage(page, t, say("title"));
  await expectAccessible(page);
  await hands.press("link", say("give"));
  await expectArrived(page, t, say("new_title"));
  await hands.choose(say("part_plan"), say("level_act"));
  await hands.choose(say("part_messages"), say("level_see"));
  await hands.date(say("until_label"), "2026-12-31");
  await expectAccessible(page);
  await hands.press("button", say("give_button"));
  await expectArrived(page, t, say("title"));
  await hands.press("button", new RegExp(`^${say("code_make")}`));
  await expect(hands.main.getByText(say("code_title"))).toBeVisible();
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await hands.main.innerText())!;
  await expectAccessible(page);

  const other = await (await browser.newContext({ baseURL })).newPage();
  const representative = new Citizen(new Hands(other), t);
  await representative.open("borger-akasse", "/borger/fuldmagt");
  await expectPage(other, t, say("title"));
  await representative.hands.fill(say("accept_label"), code);
  await representative.hands.press("button", say("accept_button"));
  await expectArrived(other, t, say("home_title"));
  const banner = other.getByRole("region", { name: t.say("citizen.acting_title", { name: NAME }) });
  await expect(banner).toBeVisible();
  await expectAccessible(other);
  for (const [path, title] of [["/beskeder", "messages.title"], ["/plan", "plan.title"]] as const) {
    await other.goto(t.address(`/borger/for/${PERSON}${path}`));
    await expectPage(other, t, t.say(title));
    await expect(banner).toBeVisible();
    await expectAccessible(other);
  }
  await representative.addGoal("Kok", true);
  await representative.saved();
  // What is not given is closed, under the same banner.
  await other.goto(t.address(`/borger/for/${PERSON}/cv`));
  await expect(representative.hands.main.getByText(t.say("problem.mandate_missing"))).toBeVisible();
  await expect(banner).toBeVisible();

  await page.goto(t.address("/borger/mine-data"));
  await expectPage(page, t, t.say("my_data.title"));
  const who = t.say("my_data.who_representative", { name: REPRESENTATIVE });
  await expect(hands.main.getByRole("table").getByText(who).first()).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", t.say("my_data.mandate_link"));
  await expectArrived(page, t, say("title"));
  await hands.press("button", new RegExp(`^${say("withdraw")}`));
  await hands.press("button", say("withdraw"), page.getByRole("dialog"));
  await expect(hands.main.getByText(say("ended_show", { count: 1 }))).toBeVisible();

  await other.goto(t.address(`/borger/for/${PERSON}/plan`));
  await expectPage(other, t, t.say("citizen.acting_ended_title"));
  await expect(banner).toHaveCount(0);
  await expectAccessible(other);
  await expectAccessible(page);
});
