// Every page and state, in both languages, at each width and in each way of seeing. What is found is written down
// line by line; what an earlier run of the same build found in order is not looked at again.
import { expect, type Page } from "@playwright/test";
import { axeFindings, qualwebFindings, type Finding } from "../support/accessibility";
import { test } from "../support/alone";
import { Findings } from "../support/findings";
import { LANGS, Texts } from "../support/texts";
import { WALKS } from "../support/walks/all";

/** The narrowest is what a window of 1280 by 1024 pixels shows at 400 percent. */
const SIZES = [
  { width: 320, height: 256 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];
const MODES = {
  normal: { forcedColors: "none", reducedMotion: "no-preference" },
  "forced colours": { forcedColors: "active", reducedMotion: "no-preference" },
  "reduced motion": { forcedColors: "none", reducedMotion: "reduce" },
} as const;

const findings = new Findings();

for (const lang of LANGS) {
  for (const [walk, go] of Object.entries(WALKS)) {
    test(`${lang} ${walk}`, async ({ page, hands }) => {
      await go(hands, new Texts(lang), async (state) => {
        const before = page.viewportSize();
        for (const { width, height } of SIZES) {
          for (const [mode, media] of Object.entries(MODES)) {
            const look = { lang, walk, state, width, mode };
            if (findings.passed(look)) continue;
            await page.setViewportSize({ width, height });
            await page.emulateMedia(media);
            const found = await lookAt(page, mode);
            findings.write(look, found);
            expect.soft(found, Object.values(look).join(" ")).toEqual([]);
          }
        }
        await page.emulateMedia(MODES.normal);
        if (before) await page.setViewportSize(before);
      });
    });
  }
}

async function lookAt(page: Page, mode: string): Promise<Finding[]> {
  const found = [...(await axeFindings(page)), ...(await qualwebFindings(page)), ...(await wide(page))];
  return mode === "reduced motion" ? [...found, ...(await moving(page))] : found;
}

/** Parts that make the page wider than the window. */
async function wide(page: Page): Promise<Finding[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [{ rule: "reflow", says: `the page is ${over} pixels too wide`, where: [] }] : [];
}

/** Parts that move although the reader asked for none of it. */
async function moving(page: Page): Promise<Finding[]> {
  const where = await page.evaluate(() => {
    const moves = (element: Element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((all) => all.split(",").some((one) => parseFloat(one) > 0.01));
    };
    return [...document.body.querySelectorAll("*")].filter(moves).map((element) => element.className.toString() || element.tagName);
  });
  return where.length > 0 ? [{ rule: "motion", says: "moves although motion is reduced", where: [...new Set(where)] }] : [];
}
