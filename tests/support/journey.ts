// What every journey has: a page that fails the test on a console error or a breach of the content security
// policy, a record of every request, hands on the keyboard, and the sentences of the page's language.
import { test as base, expect, type BrowserContext, type Request } from "@playwright/test";
import { Hands } from "./hands";
import { Texts, type Lang } from "./texts";

export { expect };

export interface Traffic {
  /** Requests of every page and worker since the start, in order. */
  all: Request[];
  /** Those that are not plain reads of static files. */
  dynamic(): Request[];
  /** What was sent with them. */
  bodies(): string[];
}

interface Fixtures {
  lang: Lang;
  t: Texts;
  hands: Hands;
  traffic: Traffic;
  quiet: void;
}

export const test = base.extend<Fixtures>({
  lang: ["da", { option: true }],
  t: async ({ lang }, use) => use(new Texts(lang)),
  hands: async ({ page }, use) => use(new Hands(page)),
  traffic: async ({ context }, use) => use(record(context)),
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(String(error.error())));
      context.on("console", (message) => {
        // A refused connection is what some journeys are about; the page must handle it, not hide it.
        const refused = /net::ERR|Failed to load resource|An unknown error occurred when fetching the script/.test(message.text());
        if (message.type() === "error" && !refused) errors.push(message.text());
      });
      await use();
      expect(errors, "errors on the page's console").toEqual([]);
    },
    { auto: true },
  ],
});

function record(context: BrowserContext): Traffic {
  const all: Request[] = [];
  context.on("request", (request) => all.push(request));
  return {
    all,
    dynamic: () => all.filter((r) => r.method() !== "GET" || new URL(r.url()).pathname.startsWith("/api/")),
    bodies: () => all.flatMap((request) => request.postData() ?? []),
  };
}
