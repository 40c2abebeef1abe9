// What holds on every page: where the focus is after a change of page, the title, and how it fits the window.
import { expect, type Locator, type Page } from "@playwright/test";
import { lix } from "./lix";
import type { Texts } from "./texts";

export function heading(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

/** A new page has come: one heading, named in the document's title. */
export async function expectPage(page: Page, t: Texts, words: string | RegExp): Promise<void> {
  await expect(heading(page)).toHaveText(words);
  // The shell carries the heading before the app is up; until then a link is an ordinary load.
  await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy");
  // The heading may move on meanwhile, as when something is tried again: named words are what both must come to.
  const named = typeof words === "string" ? words : await heading(page).innerText();
  await expect(page).toHaveTitle(t.title(named));
  await expect(page.locator("html")).toHaveAttribute("lang", t.lang);
}

/** A page was come to by a change of route: its heading has the focus too. */
export async function expectArrived(page: Page, t: Texts, words: string | RegExp): Promise<void> {
  await expectPage(page, t, words);
  await expect(heading(page)).toBeFocused();
}

/** No part of the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [page_, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(page_, "width of the page").toBeLessThanOrEqual(window_);
}

/** A page of so many words must be easy to read, with a LIX of at most [`EASY`]. */
const LONG = 100;
const EASY = 40;

/** What holds in every state: one heading that the title names, the language, a width that fits a window of 1280 pixels
 * at 400 percent, and on a citizen's page words that are easy. `where` names it in a failure. */
export async function expectSound(page: Page, t: Texts, where: string): Promise<void> {
  await expect(heading(page), `headings of level 1 on ${where}`).toHaveCount(1);
  await expect.soft(page, `title of ${where}`).toHaveTitle(/\S – \S/);
  await expect.soft(page.locator("html"), `language of ${where}`).toHaveAttribute("lang", t.lang);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, `pixels too wide on ${where}`).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
  if (!/^(\/en)?(\/borger|\/hjaelp|\/$)/.test(new URL(page.url()).pathname)) return;
  const texts = await page.getByRole("main").evaluate(sentences);
  if (texts.join(" ").split(/\s+/).length >= LONG) expect.soft(lix(texts), `LIX of ${where}`).toBeLessThanOrEqual(EASY);
}

/** The texts of the page: each block that holds no other, as it is shown. */
function sentences(main: HTMLElement | SVGElement): string[] {
  const blocks = [...main.querySelectorAll<HTMLElement>("h1, h2, h3, h4, p, li, dt, dd, summary, label, legend, th, td, a, button")];
  const last = blocks.filter((block) => block.checkVisibility() && !blocks.some((other) => other !== block && block.contains(other)));
  return last.map((block) => block.innerText.replace(/\s+/g, " ").trim()).filter((text) => /\p{L}/u.test(text));
}
