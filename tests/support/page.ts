// What holds on every page: where the focus is after a change of page, the title, and how it fits the window.
import { expect, type Locator, type Page } from "@playwright/test";
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
