// Easy reading: the same duties, days and goals, one thing at a time, in words with a LIX of at most 25, by keyboard.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import type { Hands } from "../support/hands";
import { lix } from "../support/lix";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { LANGS, type Texts } from "../support/texts";

test.slow();

/** A duty as the API tells it. */
interface Duty {
  kind: string;
  side: string;
  verdict: string;
  state: string;
  due?: string;
}

/** What of a person the API tells the signed-in browser. */
async function of(page: Page, person: string, part: string): Promise<any> {
  return (await page.request.get(`/api/v1/persons/${person}/${part}`)).json();
}

/** The day as it is written in either language, without the weekday. */
function written(t: Texts, due: string): string {
  const [year, month, day] = due.split("-").map(Number);
  const name = t.say(`format.month_${month}`);
  return t.lang === "da" ? `${day}. ${name} ${year}` : `${day} ${name} ${year}`;
}

/** Every card from here on: its heading and its paragraphs. Each is easy to read, and its heading has the focus. */
async function walk(page: Page, hands: Hands, t: Texts): Promise<{ title: string; told: string }[]> {
  const card = hands.main.locator(".easy-card");
  const found = [];
  for (;;) {
    const title = await card.getByRole("heading", { level: 2 }).innerText();
    const says = await card.getByRole("paragraph").allInnerTexts();
    found.push({ title, told: says.join(" ") });
    expect(lix([title, ...says]), `LIX of ${title}: ${says.join(" ")}`).toBeLessThanOrEqual(25);
    const next = hands.main.getByRole("button", { name: t.say("easy.next"), exact: true });
    if ((await next.count()) === 0) return found;
    await hands.reach(next);
    await page.keyboard.press("Enter");
    await expect(card.getByText(t.say("easy.place", { place: found.length + 1, all: await total(hands, t) }))).toBeVisible();
    await expect(card.getByRole("heading", { level: 2 })).toBeFocused();
  }
}

/** How many cards there are. */
async function total(hands: Hands, t: Texts): Promise<number> {
  const place = await hands.main.locator(".easy-card p").first().innerText();
  return Number(/(\d+)$/.exec(place)?.[1]);
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });

    test("the duties one at a time, the next one first, with the same days", async ({ page, hands, t, citizen }) => {
      await citizen.open("borger-booking");
      await expectPage(page, t, t.say("citizen.overview_title"));
      const { user } = await (await page.request.get("/api/v1/session")).json();
      const { duties } = await of(page, user.person, "overview");
      const open = (duties.duties as Duty[]).filter(({ verdict, state }) => verdict !== "not_met" && state !== "done" && state !== "waiting");
      const next = await hands.main.locator(".next-duty h2").innerText();
      await hands.press("button", t.say("citizen.easy_on"));
      const whole = hands.main.getByRole("button", { name: t.say("citizen.easy_off"), exact: true });
      await expectArrived(page, t, t.say("citizen.overview_title"));
      await expect(whole).toBeVisible();
      await expect(hands.main.locator(".easy-card h2")).toHaveText(next);
      await expect(hands.main.locator(".next-duty, details, table")).toHaveCount(0);
      await expectAccessible(page);
      const cards = await walk(page, hands, t);
      for (const duty of open.filter(({ side }) => side !== "right")) {
        const card = cards.find(({ title }) => title === t.say(`duty.${duty.kind}`));
        expect(card, duty.kind).toBeDefined();
        if (duty.due) expect(card!.told, duty.kind).toContain(written(t, duty.due));
      }
      expect(cards.at(-1)!.title).toBe(t.say("easy.end_title"));
      await expectAccessible(page);
      await page.reload();
      await expect(hands.main.locator(".easy-card h2")).toHaveText(next);
      await hands.reach(whole);
      await page.keyboard.press("Enter");
      await expect(hands.main.locator(".next-duty h2")).toHaveText(next);
      await page.reload();
      await expect(hands.main.locator(".next-duty h2")).toHaveText(next);
    });
  });
}

test("nothing to do is told too, and the way on a narrow phone", async ({ page, hands, t, citizen }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await citizen.open("borger-revalidering");
  await expectPage(page, t, t.say("citizen.overview_title"));
  const whole = await hands.main.locator(".next-duty h2").innerText();
  await hands.press("button", t.say("citizen.easy_on"));
  const first = hands.main.locator(".easy-card h2");
  await expect(first).toBeVisible();
  if (whole === t.say("citizen.next_nothing_title")) await expect(first).toHaveText(whole);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("the goals one at a time, a step ticked, and the way to the whole goal", async ({ page, hands, t, citizen }) => {
  await citizen.open("borger-jobparat", "/borger/plan");
  await expectPage(page, t, t.say("plan.title"));
  await citizen.addGoal("Kok", true);
  await citizen.addGoal("Bager");
  await hands.press("link", "Kok");
  await citizen.addSubGoal("Find et kursus");
  await hands.fill(t.say("plan.step_label"), "Ring til en ven");
  await page.keyboard.press("Enter");
  await expect(hands.main.getByRole("checkbox", { name: "Ring til en ven" })).toBeVisible();
  await citizen.saved();
  await page.goto("/borger/plan");
  await expectPage(page, t, t.say("plan.title"));
  await hands.press("button", t.say("citizen.easy_on"));
  await expect(hands.main.locator(".easy-card h2")).toHaveText("Kok");
  await expect(hands.main.getByText(t.say("easy.proposed"))).toBeVisible();
  await expectAccessible(page);
  const step = hands.main.getByRole("checkbox", { name: "Ring til en ven" });
  await hands.tick(step);
  await expect(step).toBeChecked();
  await citizen.saved();
  const { plan } = await of(page, "p-kornblomst", "plan");
  expect(plan.goals[0].steps[0].done).toBe(true);
  const cards = await walk(page, hands, t);
  expect(cards.map(({ title }) => title)).toEqual(["Kok", "Find et kursus", "Bager", t.say("easy.end_title")]);
  expect(cards[1].told).toContain(t.say("easy.below", { title: "Kok" }));
  await hands.press("button", t.say("easy.back"));
  await hands.press("link", t.say("easy.to_goal"));
  await expectPage(page, t, "Bager");
});
