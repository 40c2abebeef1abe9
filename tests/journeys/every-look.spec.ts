// Every page and every state once: axe each time, QualWeb once a page, one walk in Danish and the next in English.
// Each width and way of seeing is looked at by `cargo xtask accessibility`.
import { axeFindings, qualwebFindings } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Hands } from "../support/hands";
import { expectNoSidewaysScroll } from "../support/page";
import { LANGS, Texts } from "../support/texts";
import { WALKS } from "../support/walks";

// A guard against hanging: the longest walk comes by a hundred states.
test.describe.configure({ timeout: 900_000 });

Object.entries(WALKS).forEach(([walk, go], at) => {
  const lang = LANGS[at % LANGS.length];
  test(`${walk} in ${lang}`, async ({ page }) => {
    const seen = new Set<string>();
    await go(new Hands(page), new Texts(lang), async (state) => {
      expect.soft(await axeFindings(page), `axe: ${state}`).toEqual([]);
      await expectNoSidewaysScroll(page);
      const address = new URL(page.url()).pathname;
      if (seen.has(address)) return;
      seen.add(address);
      expect.soft(await qualwebFindings(page), `QualWeb: ${state}`).toEqual([]);
    });
  });
});
