// Every page and state in English, where words are of another length, on the narrowest screen and in forced colours.
import { expectAccessible } from "../support/accessibility";
import { test } from "../support/journey";
import { expectNoSidewaysScroll } from "../support/page";
import { EMPLOYERS } from "../support/walks/employers";

test.use({ lang: "en", viewport: { width: 320, height: 640 } });

for (const [name, walk] of Object.entries(EMPLOYERS)) {
  test(`${name}: nothing is wider than 320 px in English and forced colours`, async ({ page, hands, t }) => {
    // A whole walk through the product.
    test.setTimeout(300_000);
    await page.emulateMedia({ forcedColors: "active" });
    await walk(hands, t, () => expectNoSidewaysScroll(page));
    await expectAccessible(page);
  });
}
