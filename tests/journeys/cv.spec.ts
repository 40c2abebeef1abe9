// The CV: from what somebody can do to a CV that an employer finds, and the look in the citizen's own log; wrong
// input, two tabs, and a connection that is gone.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expect, test as base } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { Server } from "../support/server";

const test = base.extend<{ server: Server; citizen: Citizen }>({
  server: async ({}, use) => {
    const server = new Server();
    await server.start();
    await use(server);
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.address),
  citizen: async ({ hands, t }, use) => use(new Citizen(hands, t)),
});

test.slow();

for (const lang of ["da", "en"] as const) {
  test.describe(lang, () => {
    test.use({ lang });

    test("from what she can do to an employer's look", async ({ page, browser, hands, t, citizen, server }) => {
      test.setTimeout(300_000);
      const say = (key: string, args = {}) => t.say(`cv.${key}`, args);
      const box = (label: string, of = hands.main) => of.getByRole("checkbox", { name: label });
      const back = async () => {
        await hands.press("link", say("back_to_cv"));
        await expectArrived(page, t, say("title"));
      };
      await citizen.open("borger-ressourceforloeb");
      await hands.press("link", t.say("citizen.go_cv"));
      await expectArrived(page, t, say("title"));
      await expectAccessible(page);

      await hands.press("button", say("way_experience_begin"));
      await expectArrived(page, t, say("can_title"));
      await hands.press("button", say("save"));
      await expect(hands.main.getByText(say("can_missing")).first()).toBeVisible();
      await hands.tick(box(say("can_cook")));
      await hands.fill(say("can_own_label"), "Bage brød");
      await expectAccessible(page);
      await hands.press("button", say("save"));
      await expectArrived(page, t, say("title"));
      for (const gap of ["contact", "seeks", "terms", "experience", "education"]) {
        await expect(hands.main.getByRole("listitem").getByText(say(`gap_${gap}`), { exact: true })).toBeVisible();
      }
      await expectAccessible(page);

      await hands.press("link", say("go_on", { part: say("experience_title") }));
      await expectArrived(page, t, say("experience_title"));
      await hands.press("link", say("experience_add"));
      await expectArrived(page, t, say("experience_new"));
      await hands.press("button", say("save"));
      for (const missing of ["kind_missing", "experience_missing"]) {
        await expect(hands.main.getByText(say(missing)).first()).toBeVisible();
      }
      await expectAccessible(page);
      await hands.choose(say("kind_legend"), say("kind_volunteer"));
      await hands.fill(say("experience_label"), "Køkkenhjælp");
      await hands.fill(say("employer_label"), "Varmestuen");
      await hands.tick(box(say("hide_employer")));
      await hands.fill(say("from_label"), "199");
      await hands.press("button", say("save"));
      await expect(hands.main.getByText(say("year_wrong")).first()).toBeVisible();
      await page.reload();
      await expect(hands.field(say("experience_label"))).toHaveValue("Køkkenhjælp");
      await expect(box(say("hide_employer"))).toBeChecked();
      await hands.fill(say("from_label"), "2019");
      await hands.press("button", say("save"));
      await expectArrived(page, t, say("experience_title"));
      await expectAccessible(page);
      await back();

      await hands.press("link", say("seeks_title"));
      await expectArrived(page, t, say("seeks_title"));
      await hands.fill(say("wish_label"), lang === "da" ? "køkkenm" : "kitchen h");
      await hands.press("button", lang === "da" ? "Køkkenmedhjælper" : "Kitchen helper");
      await hands.press("button", say("save"));
      await expectArrived(page, t, say("title"));

      await hands.press("link", say("terms_title"));
      await expectArrived(page, t, say("terms_title"));
      await hands.tick(box(say("hours_small_job")));
      await hands.tick(box(say("area_funen")));
      await expectAccessible(page);
      await hands.press("button", say("save"));
      await expectArrived(page, t, say("title"));

      await hands.press("link", say("education_title"));
      await hands.press("link", say("education_add"));
      await hands.pick(say("level_label"), say("level_none"));
      await hands.press("button", say("save"));
      await expectArrived(page, t, say("education_title"));
      await back();

      await hands.press("link", say("contact_title"));
      await hands.fill(say("phone_label"), "12 34 56 78");
      await hands.tick(box(say("show_phone")));
      await expectAccessible(page);
      await hands.press("button", say("save"));
      await expectArrived(page, t, say("title"));
      await expect(hands.main.getByText(say("missing_title"))).toHaveCount(0);

      // The last thing is hers to choose.
      await hands.press("link", say("visible_title"));
      await expectArrived(page, t, say("visible_title"));
      await expect(hands.main.getByText("Køkkenhjælp")).toBeVisible();
      await expect(hands.main.getByText("Varmestuen")).toHaveCount(0);
      await hands.tick(box(say("offered")));
      await expect(hands.main.getByText(t.say("citizen_reason.cv_found"))).toBeVisible();
      await expectAccessible(page);

      const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 900 } });
      const other = await context.newPage();
      await searches(other, new Hands(other));
      await context.close();

      await page.goto(t.address("/borger/mine-data"));
      await expectPage(page, t, t.say("my_data.title"));
      const row = hands.main.getByRole("row").filter({ hasText: t.say("my_data.resource_cv") });
      await expect(row.filter({ hasText: t.say("my_data.purpose_recruit") }).first()).toBeVisible();
      await page.goto(t.address("/borger"));
      await expect(hands.main.getByRole("link", { name: t.say("citizen.go_cv") })).toBeVisible();

      async function searches(page: Page, hands: Hands): Promise<void> {
        await new Citizen(hands, t).open("bageri", "/arbejdsgiver/cv");
        await expectPage(page, t, say("search_title"));
        await hands.fill(say("search_words"), "køkkenhj");
        await hands.fill(say("search_can"), "brød");
        await hands.pick(say("shown_areas"), say("area_funen"), hands.main);
        await hands.tick(box(say("hours_small_job"), hands.main));
        await hands.press("button", say("search_button"));
        await expect(hands.main.getByRole("heading", { level: 2, name: say("search_found", { count: 1 }) })).toBeVisible();
        await expectAccessible(page);
        await hands.press("link", lang === "da" ? "Køkkenmedhjælper" : "Kitchen helper");
        await expectArrived(page, t, lang === "da" ? "Køkkenmedhjælper" : "Kitchen helper");
        await expect(hands.main.getByText("12 34 56 78")).toBeVisible();
        await expect(hands.main.getByText("Varmestuen")).toHaveCount(0);
        await expect(hands.main.getByText("Fatima")).toHaveCount(0);
        expect(page.url()).not.toMatch(/k%C3%B8kken|p-/i);
        await expectAccessible(page);
        // Going back finds the search as it was.
        await hands.press("link", say("search_title"));
        await expectArrived(page, t, say("search_title"));
        await expect(hands.field(say("search_words"))).toHaveValue("køkkenhj");
      }
    });
  });
}

test("two tabs do not overwrite each other", async ({ page, context, hands, t, citizen }) => {
  const say = (key: string) => t.say(`cv.${key}`);
  await citizen.open("borger-jobafklaring", "/borger/cv");
  await hands.press("button", say("way_classic_begin"));
  await expectArrived(page, t, say("contact_title"));
  const second = await context.newPage();
  const other = new Hands(second);
  for (const [tab, of] of [[page, hands], [second, other]] as const) {
    await tab.goto("/borger/cv/om-mig");
    await expectPage(tab, t, say("about_title"));
    await expect(of.field(say("about_label"))).toBeVisible();
  }
  await hands.fill(say("about_label"), "Den ene");
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  await other.fill(say("about_label"), "Den anden");
  await other.press("button", say("save"));
  await expect(other.main.getByText(say("conflict_title"))).toBeVisible();
  await expect(other.field(say("about_label"))).toHaveValue("Den anden");
  await expectAccessible(second);
  await other.press("button", say("conflict_mine"));
  await expectArrived(second, t, say("title"));
  await page.goto("/borger/cv/om-mig");
  await expect(hands.field(say("about_label"))).toHaveValue("Den anden");
});

test("nothing is called saved while the connection is gone, and nothing is lost", async ({ page, context, hands, t, citizen }) => {
  const say = (key: string) => t.say(`cv.${key}`);
  await citizen.open("borger-jobafklaring", "/borger/cv");
  await hands.press("button", say("way_classic_begin"));
  await expectArrived(page, t, say("contact_title"));
  await hands.fill(say("phone_label"), "12 34 56 78");
  await context.setOffline(true);
  await hands.press("button", say("save"));
  await expect(hands.main.getByText(t.say("application.failure_title"))).toBeVisible();
  await expectPage(page, t, say("contact_title"));
  await expect(hands.field(say("phone_label"))).toHaveValue("12 34 56 78");
  await context.setOffline(false);
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  await hands.press("link", say("contact_title"));
  await expect(hands.field(say("phone_label"))).toHaveValue("12 34 56 78");
});

test("a CV is taken along as a file and read in again", async ({ page, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`cv.${key}`, args);
  await citizen.open("borger-jobparat", "/borger/cv");
  await expectPage(page, t, say("title"));
  await page.goto("/borger/cv/fil");
  await expectPage(page, t, say("file_title"));
  const field = hands.main.getByLabel(say("file_up_label"));
  const file = (text: string) => ({ name: "cv.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await field.setInputFiles(file("{\"way\":\"classic\",\"hobby\":1}"));
  await expect(hands.main.getByText(say("file_unreadable"))).toBeVisible();
  const entry = { id: "entry-0001", name: "Sy" };
  await field.setInputFiles(file(JSON.stringify({ competences: [entry, entry] })));
  await hands.press("button", say("file_replace"));
  await expect(hands.main.getByText(say("file_refused"))).toBeVisible();
  await expectAccessible(page);
  await field.setInputFiles(file(JSON.stringify({ competences: [entry] })));
  await expect(hands.main.getByText(say("file_holds", { experience: 0, education: 0, can: 1 }))).toBeVisible();
  await hands.press("button", say("file_replace"));
  await expectArrived(page, t, say("title"));
  await page.goto("/borger/cv/fil");
  const down = page.waitForEvent("download");
  await hands.press("link", say("file_down"));
  const stream = await (await down).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString()).competences).toEqual([entry]);
});
