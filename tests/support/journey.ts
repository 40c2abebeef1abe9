// What every journey has: a page that fails the test on a console error or a breach of the content security
// policy, and a record of every request it makes.
import { test as base, expect, type Page, type Request } from "@playwright/test";

export { expect };

export interface Traffic {
  /** Requests of the page since it was opened, in order. */
  all: Request[];
  /** Those that are not plain reads of static files. */
  dynamic(): Request[];
}

export const test = base.extend<{ traffic: Traffic; quiet: void }>({
  traffic: async ({ page }, use) => {
    const all: Request[] = [];
    page.on("request", (request) => all.push(request));
    const dynamic = () => all.filter((r) => r.method() !== "GET" || new URL(r.url()).pathname.startsWith("/api/"));
    await use({ all, dynamic });
  },
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        const text = message.text();
        // A refused connection is what some journeys are about; the page must handle it, not hide it.
        if (message.type() === "error" && !text.includes("net::ERR") && !text.includes("Failed to load resource")) {
          errors.push(text);
        }
      });
      await use();
      expect(errors, "errors on the page's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Moves by Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp, role?: "link" | "button" | "textbox" | "radio" | "checkbox" | "combobox" | "spinbutton"): Promise<void> {
  const target = role ? page.getByRole(role, { name }) : page.getByLabel(name);
  for (let step = 0; step < 200; step++) {
    if (await target.first().evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}

/** No part of the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width[0], "width of the page").toBeLessThanOrEqual(width[1]);
}
