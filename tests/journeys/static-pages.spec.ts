// The pages that work without the app: heading, title, language, way past the header, narrow and high contrast.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/journey";
import { expectNoSidewaysScroll, expectPage } from "../support/page";
import { LANGS, Texts } from "../support/texts";

const PAGES = [
  { path: "/", heading: "pages.front_title" },
  { path: "/was", heading: "pages.was_title" },
  { path: "/privatliv", heading: "pages.privacy_title" },
  { path: "/hjaelp", heading: "pages.help_title" },
  { path: "/browser", heading: "pages.browser_title" },
  { path: "/indlejring", heading: "pages.embed_title" },
  { path: "/findes-ikke", heading: "pages.missing_title", status: 404 },
];

for (const lang of LANGS) {
  const t = new Texts(lang);
  test.describe(lang, () => {
    for (const { path, heading, status } of PAGES) {
      test(`${path} has its heading, title and language, and fits a narrow screen`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        const answer = await page.goto(t.address(path));
        expect(answer?.status()).toBe(status ?? 200);
        await expectPage(page, t, t.say(heading));
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }

    test("the first stop leads past the header", async ({ page, hands }) => {
      await page.goto(t.address("/was"));
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: t.say("pages.skip") });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(hands.main).toBeFocused();
    });

    test("the front page leads to employers and to the municipality", async ({ page, hands }) => {
      for (const [card, path] of [["front_citizen", "/borger"], ["front_employer", "/arbejdsgiver"], ["front_office", "/kommune"]]) {
        await page.goto(t.address("/"));
        await hands.press("link", new RegExp(`^${t.say(`pages.${card}`)}`));
        await expect(page).toHaveURL(t.address(path));
      }
    });

    test("the front page stands in forced colours", async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active" });
      await page.goto(t.address("/"));
      await expectAccessible(page);
    });
  });
}

test("the language switch in header and footer keeps the path", async ({ page, hands }) => {
  // Every page, there and back, twice.
  test.slow();
  const [da, en] = LANGS.map((lang) => new Texts(lang));
  for (const { path, heading } of PAGES.filter((page) => !page.status)) {
    for (const place of ["banner", "contentinfo"] as const) {
      await page.goto(da.address(path));
      await hands.press("link", da.say("pages.switch_language"), page.getByRole(place));
      await expect(page).toHaveURL(en.address(path));
      await expectPage(page, en, en.say(heading));
      await hands.press("link", en.say("pages.switch_language"), page.getByRole(place));
      await expect(page).toHaveURL(da.address(path));
    }
  }
});

test("without JavaScript the pre-check says what to do instead", async ({ browser, t }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/arbejdsgiver/tjek");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.say("precheck.title"));
  const instead = page.locator("main noscript");
  await expect(instead.locator(".alert-heading")).toHaveText(t.say("pages.no_script_heading"));
  await expect(instead.locator(".alert-heading")).toBeVisible();
  await expect(instead.locator("a")).toHaveAttribute("href", /^tel:/);
  await context.close();
});
