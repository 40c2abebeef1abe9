// A change of route is a change of page: heading, title, menu and live region follow, and so does the way back.
import { expect, test } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { LANGS, Texts } from "../support/texts";

for (const lang of LANGS) {
  const t = new Texts(lang);
  const ROUTES = [
    { menu: "menu_precheck", path: "/arbejdsgiver/tjek", heading: "precheck.title" },
    { menu: "menu_applications", path: "/arbejdsgiver/ansoegninger", heading: "application.list_title" },
    { menu: "menu_overview", path: "/arbejdsgiver", heading: "employer.overview_title" },
  ];

  test(`${lang}: focus, title and menu follow the route, forward and back`, async ({ page, hands }) => {
    await page.goto(t.address("/arbejdsgiver"));
    await expectPage(page, t, t.say("employer.overview_title"));
    const menu = page.getByRole("navigation", { name: t.say("pages.menu") });
    for (const { menu: name, path, heading } of ROUTES) {
      await hands.press("link", t.say(`pages.${name}`), menu);
      await expectArrived(page, t, t.say(heading));
      await expect(page).toHaveURL(t.address(path));
      await expect(page.locator("#status")).toHaveText(t.say(heading));
      await expect(menu.getByRole("link", { name: t.say(`pages.${name}`) })).toHaveAttribute("aria-current", "page");
      await expect(menu.locator("[aria-current]")).toHaveCount(1);
    }
    for (const { heading } of [...ROUTES].reverse().slice(1)) {
      await page.goBack();
      await expectArrived(page, t, t.say(heading));
    }
  });

  test(`${lang}: an address that leads nowhere says so, inside the app too`, async ({ page, hands }) => {
    await page.goto(t.address("/arbejdsgiver/findes-ikke"));
    await expectPage(page, t, t.say("common.not_found_title"));
    await hands.press("link", t.say("common.not_found_home"));
    await expectPage(page, t, t.say("pages.front_title"));
  });
}

test("the way past the header works inside the app", async ({ page, hands, t }) => {
  await page.goto("/arbejdsgiver");
  await expectPage(page, t, t.say("employer.overview_title"));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t.say("pages.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(hands.main).toBeFocused();
  await expect(page).toHaveURL(/\/arbejdsgiver#main$/);
});
