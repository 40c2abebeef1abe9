// How long each press takes until the next frame (INP), by keyboard through the main pages of the three audiences, on a
// phone four times slower. What is typed or ticked is asked to answer within 50 ms, any other press within 200 ms.
import type { Page } from "@playwright/test";
import { test } from "../support/alone";
import { CITIZENS } from "../support/walks/citizens";
import { EMPLOYERS } from "../support/walks/employers";
import { OFFICES } from "../support/walks/offices";
import type { Walk } from "../support/walks/walk";
import { report } from "./figures";

/** The ways of each audience: the pre-check with its application, a citizen's own pages, the office's with a case. */
const WAYS: Record<string, Walk[]> = {
  employer: [EMPLOYERS.met],
  citizen: [CITIZENS.beginner, CITIZENS.cv, CITIZENS.told],
  office: [OFFICES.office],
};
/** Stops of Tab on a page; at each the field is tried. */
const STOPS = 25;
const LIMITS = { typed: 50, other: 200 };

interface Press {
  ms: number;
  typed: boolean;
}

/** Tells of every press that took longer than a frame. */
async function watch(page: Page): Promise<() => Press[]> {
  let presses: Press[] = [];
  await page.exposeFunction("minsidePressed", (press: Press) => void presses.push(press));
  await page.addInitScript(() => {
    const told = globalThis as unknown as { minsidePressed: (press: object) => void };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        const typed = entry.target instanceof Element && entry.target.matches("input, textarea");
        if (entry.interactionId) told.minsidePressed({ ms: entry.duration, typed });
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  return () => {
    const since = presses;
    presses = [];
    return since;
  };
}

/** Goes through the page by Tab: types and takes back a letter, ticks and takes back a tick, unfolds. */
async function handle(page: Page): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press("Tab");
    const kind = await page.evaluate(() => {
      const on = document.activeElement;
      if (on instanceof HTMLTextAreaElement) return on.readOnly ? "none" : "text";
      if (on instanceof HTMLInputElement) return on.readOnly ? "none" : on.type;
      return on?.tagName === "SUMMARY" ? "summary" : "none";
    });
    const keys = { text: ["a", "Backspace"], email: ["a", "Backspace"], checkbox: ["Space", "Space"], summary: ["Enter"] }[kind] ?? [];
    for (const key of keys) await page.keyboard.press(key);
  }
}

for (const [audience, ways] of Object.entries(WAYS)) {
  test(`inp-${audience}`, async ({ page, hands, t }) => {
    const presses = await watch(page);
    const devtools = await page.context().newCDPSession(page);
    const figures: Record<string, string | number> = { cpu: "slowed 4 times" };
    const over: string[] = [];
    let all = 0;
    await page.goto(t.address("/"));
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const at = async (state: string) => {
      // A page of the walk is only tried; what a form of several steps holds is its own walk's.
      if (audience !== "employer") await handle(page);
      // Presses are told a moment after their frame.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      const since = presses();
      all += since.length;
      const slowest = (typed: boolean) => Math.max(0, ...since.filter((press) => press.typed === typed).map(({ ms }) => Math.round(ms)));
      const [typed, other] = [slowest(true), slowest(false)];
      figures[state] = `typed ${typed}, other ${other}`;
      if (typed > LIMITS.typed || other > LIMITS.other) over.push(state);
    };
    for (const way of ways) await way(hands, t, at);
    report({ ...figures, presses_over_16_ms: all, over: over.join(", ") });
  });
}
