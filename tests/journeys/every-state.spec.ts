// Every page and state of the product: axe in one language and the other by turns, QualWeb once a page, the tree that a
// screen reader gets, and what holds on every page. Each language is walked through on a server of its own: Danish as a
// phone shows it, English on the narrowest one in forced colours.
import { axeFindings, qualwebFindings } from "../support/accessibility";
import { LIKE_IN_BOTH } from "../support/alike";
import { Hands } from "../support/hands";
import { consoleErrors, expect, onTheDay, test } from "../support/journey";
import { expectSound } from "../support/page";
import { said } from "../support/said";
import { Server } from "../support/server";
import { LANGS, Texts, type Lang } from "../support/texts";
import { expectTree } from "../support/trees";
import { WALKS } from "../support/walks/all";
import { EMPLOYERS } from "../support/walks/employers";

test.describe.configure({ mode: "parallel", timeout: 900_000 });

for (const [name, walk] of Object.entries(WALKS)) {
  test(name, async ({ browser }) => {
    const heard: Record<Lang, Map<string, string[]>> = { da: new Map(), en: new Map() };
    const asked = new Set<string>();
    for (const lang of LANGS) {
      const server = new Server();
      await server.start();
      const context = await browser.newContext({ baseURL: server.address });
      const errors = consoleErrors(context);
      await onTheDay(context);
      const page = await context.newPage();
      const narrow = lang === "en";
      if (narrow) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.emulateMedia({ forcedColors: "active" });
      }
      const t = new Texts(lang);
      await walk(new Hands(page), t, async (state) => {
        const where = `${lang} ${state}`;
        await expectSound(page, t, where);
        heard[lang].set(state, await said(page));
        const ours = (heard[lang].size % 2 === 0) === (lang === "en");
        if (narrow && name in EMPLOYERS) expect.soft(await axeFindings(page), `axe on ${where}, forced colours`).toEqual([]);
        // How words stand out from their ground is told only where the page chooses the colours.
        if (narrow) await page.emulateMedia({ forcedColors: "none" });
        if (ours) expect.soft(await axeFindings(page), `axe on ${where}`).toEqual([]);
        const path = new URL(page.url()).pathname.replace(/^\/en/, "");
        if (ours && !asked.has(path)) {
          asked.add(path);
          expect.soft(await qualwebFindings(page), `QualWeb on ${where}`).toEqual([]);
        }
        if (narrow) await page.emulateMedia({ forcedColors: "active" });
        else await expectTree(page, state);
      });
      await context.close();
      await server.end();
      expect.soft(errors, `errors on the console in ${lang}`).toEqual([]);
    }
    expect([...heard.en.keys()], "states in English").toEqual([...heard.da.keys()]);
    // Citizens' pages are full of names and words that people wrote, which no language changes.
    if (!(name in EMPLOYERS)) return;
    for (const [state, danish] of heard.da) {
      const english = new Set(heard.en.get(state));
      const alike = danish.filter((text) => english.has(text) && !LIKE_IN_BOTH.some((known) => known.test(text)));
      expect.soft(alike, `the same in both languages on ${state}`).toEqual([]);
    }
  });
}
