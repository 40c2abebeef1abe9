// Every page says everything in both languages: what a reader sees or hears on a Danish page is not on the English
// one, save for what is listed as the same in both.
import { LIKE_IN_BOTH } from "../support/alike";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { LANGS, Texts, type Lang } from "../support/texts";
import { said } from "../support/said";
import { EMPLOYERS } from "../support/walks/employers";

for (const [name, walk] of Object.entries(EMPLOYERS)) {
  test(`${name}: no text is the same in Danish and English`, async ({ browser }) => {
    // The whole product is walked through twice.
    test.setTimeout(600_000);
    const heard: Record<Lang, Map<string, string[]>> = { da: new Map(), en: new Map() };
    for (const lang of LANGS) {
      const context = await browser.newContext();
      const hands = new Hands(await context.newPage());
      await walk(hands, new Texts(lang), async (state) => {
        heard[lang].set(state, await said(hands.page));
      });
      await context.close();
    }
    expect([...heard.en.keys()], "pages in English").toEqual([...heard.da.keys()]);
    for (const [state, danish] of heard.da) {
      const english = new Set(heard.en.get(state));
      const alike = danish.filter((text) => english.has(text) && !LIKE_IN_BOTH.some((known) => known.test(text)));
      expect(alike, `the same in both languages on ${state}`).toEqual([]);
    }
  });
}
