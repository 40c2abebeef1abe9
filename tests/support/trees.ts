// The accessibility tree of a page's main part, as it lies in `tests/trees`: what somebody hears who does not see it.
import { expect, type Page } from "@playwright/test";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../trees/", import.meta.url));
/** With `MINSIDE_TREES=write` the trees are written anew: to be read before they are committed. */
const WRITES = process.env.MINSIDE_TREES === "write";

/** What is another one in each run: time of the day, numbers and ids that are drawn, digests of files, and free times
 * of another system, which are fetched beside everything else. */
const DRAWN: [RegExp, string][] = [
  [/\b\d{2}[.:]\d{2}[.:]\d{2}\b/g, "00.00.00"],
  [/\bkl\. \d{1,2}\.\d{2}/g, "kl. 0.00"],
  [/(\d{2}\.\d{2}\.\d{4}), \d{2}\.\d{2}/g, "$1, 00.00"],
  [/\b([A-Z]{1,2})-[0-9A-Z]{4}(-[0-9A-Z]{2,4})+\b/g, "$1-…"],
  [/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, "…"],
  [/\/[0-9A-Za-z_-]{16,}/g, "/…"],
  [/(• \d+\. \p{L}+ \d{4} kl\. 0\.00, \p{L}+: \d+ ?)+/gu, "• …"],
  [/(\n *- listitem: "?• …"?)+/g, '\n- listitem: "• …"'],
];

async function tree(page: Page): Promise<string> {
  const found = await page.getByRole("main").ariaSnapshot();
  return DRAWN.reduce((text, [drawn, plain]) => text.replace(drawn, plain), `${found}\n`);
}

/** The page's tree is the one that lies under `name`, once everything is here. */
export async function expectTree(page: Page, name: string): Promise<void> {
  const file = `${FOLDER}${name}.yml`;
  if (WRITES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, await tree(page));
    return;
  }
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  // Softly, so that one run tells of every page that has changed.
  const softly = expect.configure({ soft: true });
  await softly.poll(() => tree(page), `the accessibility tree of ${name}`).toBe(known);
}
