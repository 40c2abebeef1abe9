// What a page says, to the eye or to a screen reader: each text that stands in it, and each name that is only heard.
import type { Page } from "@playwright/test";

/** The texts of the page that have a letter, each once. */
export async function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const add = (text: string | null | undefined) => {
      const plain = (text ?? "").replace(/\s+/g, " ").trim();
      if (/\p{L}/u.test(plain)) found.add(plain);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      // The name of a language is written in that language, wherever it stands.
      const foreign = parent.closest("[lang]")?.getAttribute("lang") !== document.documentElement.lang;
      if (!foreign && !parent.closest("script, style, noscript, [hidden]") && parent.checkVisibility()) {
        add(walker.currentNode.textContent);
      }
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility()) add(element.getAttribute(name));
      }
    }
    for (const field of document.querySelectorAll("textarea")) add(field.value);
    add(document.title.split(" – ")[0]);
    return [...found];
  });
}
