// What a way through the product is, and how its pages are opened: by their address, with what can be unfolded open.
import { signIn } from "../api";
import type { Hands } from "../hands";
import { expectPage } from "../page";
import type { Texts } from "../texts";

/** Called at each page and state, with a name that no other has. */
export type At = (state: string) => Promise<void>;
export type Walk = (hands: Hands, t: Texts, at: At) => Promise<void>;

/** What is being fetched is here. */
export async function settled({ page, main }: Hands): Promise<void> {
  await page.locator("main:not([aria-busy])").waitFor();
  await main.locator(".spinner").first().waitFor({ state: "detached" });
}

export async function open(hands: Hands, t: Texts, path: string): Promise<void> {
  await hands.page.goto(t.address(path));
  await expectPage(hands.page, t, /./);
  await settled(hands);
}

/** Opens what the first link leads to whose address matches. */
export async function follow(hands: Hands, t: Texts, selector: string): Promise<void> {
  const link = hands.main.locator(selector).first();
  await link.waitFor();
  await hands.page.goto((await link.getAttribute("href")) ?? "");
  await expectPage(hands.page, t, /./);
  await settled(hands);
}

/** Who is signed in from here on. */
export async function as({ page }: Hands, user: string): Promise<void> {
  await signIn(page.request, user);
}

/** The page as it comes, and where something can be unfolded, the same with all of it open. */
export async function look(hands: Hands, at: At, state: string): Promise<void> {
  await at(state);
  const folded = hands.main.locator("details:not([open])");
  if ((await folded.count()) === 0) return;
  await folded.evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
  await at(`${state}-open`);
}

/** Each of these pages, by its name. */
export async function lookAt(hands: Hands, t: Texts, at: At, pages: Record<string, string>): Promise<void> {
  for (const [state, path] of Object.entries(pages)) {
    await open(hands, t, path);
    await look(hands, at, state);
  }
}

/** A form that is sent with nothing in it: every fault is told. */
export async function emptyForm(hands: Hands, t: Texts, at: At, path: string, button: string, state: string): Promise<void> {
  await open(hands, t, path);
  await hands.press("button", button);
  await hands.main.locator(".form-error-message, .alert-error, .error-summary").first().waitFor();
  await at(state);
}
