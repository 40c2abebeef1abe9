// A plan of 50 goals with 1,000 below them and a CV of 100 entries, on a phone four times slower: the first screen once
// the data are here, opening a branch, and the time to the next frame after each tick, move and keystroke.
import { randomUUID } from "node:crypto";
import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { test } from "../support/alone";
import { expectPage } from "../support/page";
import { median, report } from "./figures";

const USER = "borger-jobparat";
const PERSON = "/api/v1/persons/p-kornblomst";
const GOALS = 50;
const BELOW = 20;
const STEPS = 20;
const ENTRIES = 100;
/** Entries the page shows at a time. */
const SHOWN = 10;
const RUNS = 5;
const BRANCHES = 10;
const TIMES = 20;

/** The server takes so many operations at once. */
const AT_ONCE = 100;

async function write(api: APIRequestContext, method: "POST" | "PUT", path: string, data: unknown, more = {}): Promise<void> {
  const answer = await api.fetch(path, { method, data, headers: { "Idempotency-Key": randomUUID(), ...more } });
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
}

async function fill(api: APIRequestContext): Promise<void> {
  const changes: unknown[] = [];
  for (let goal = 0; goal < GOALS; goal++) {
    const name = `goal-${goal}`;
    changes.push({ add_goal: { goal: name, kind: "job", title: `Mål nummer ${goal + 1}` } });
    for (let sub = 0; sub < BELOW; sub++) {
      const title = `Skridt ${sub + 1} på vejen til mål ${goal + 1}`;
      changes.push({ add_goal: { goal: `${name}-${sub}`, parent: name, kind: "sub", title } });
    }
  }
  for (let step = 0; step < STEPS; step++) {
    changes.push({ add_step: { goal: "goal-0", step: `step-${step}`, text: `Ring til sted nummer ${step + 1}` } });
  }
  const operations = changes.map((change, at) => ({ id: `fill-${at}`, change }));
  for (let from = 0; from < operations.length; from += AT_ONCE) {
    await write(api, "POST", `${PERSON}/plan/operations`, { operations: operations.slice(from, from + AT_ONCE) });
  }
  const experience = Array.from({ length: ENTRIES }, (_, at) => ({
    id: `entry-${String(at).padStart(4, "0")}`,
    kind: "job",
    title: `Job nummer ${at + 1}`,
    employer: "Åens Lager",
    from: 1990 + (at % 30),
    to: 1991 + (at % 30),
  }));
  await write(api, "PUT", `${PERSON}/cv`, { experience }, { "If-None-Match": "*" });
}

/** Milliseconds from the last byte of the answer to `address` to the frame in which `count` of `selector` stand. */
async function drawn(page: Page, address: string, selector: string, count: number): Promise<number> {
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length >= count, [selector, count] as const, {
    polling: "raf",
  });
  return page.evaluate((address) => {
    const now = performance.now();
    const answers = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return now - Math.max(...answers.filter(({ name }) => name.endsWith(address)).map(({ responseEnd }) => responseEnd));
  }, address);
}

/** Milliseconds from the press of Enter on the link to the frame in which `count` of `selector` stand below its heading. */
async function opened(page: Page, name: string, selector: string, count: number): Promise<number> {
  const link = page.getByRole("main").getByRole("link", { name, exact: true });
  await link.focus();
  await page.evaluate(() => {
    const seen = globalThis as unknown as { pressed: number };
    addEventListener("keydown", ({ timeStamp }) => (seen.pressed = timeStamp), { once: true, capture: true });
  });
  await page.keyboard.press("Enter");
  const there = ([name, selector, count]: readonly [string, string, number]) =>
    document.querySelector("main h1")?.textContent === name && document.querySelectorAll(selector).length >= count;
  await page.waitForFunction(there, [name, selector, count] as const, { polling: "raf" });
  return page.evaluate(() => performance.now() - (globalThis as unknown as { pressed: number }).pressed);
}

/** The longest time from a press to the next frame while `act` is done so many times. */
async function slowest(page: Page, act: (time: number) => Promise<void>): Promise<number> {
  await page.evaluate(() => ((globalThis as unknown as { presses: number[] }).presses = []));
  for (let time = 0; time < TIMES; time++) {
    await act(time);
    // A person does not press faster than this, and the answer of the server comes in between.
    await page.waitForTimeout(150);
  }
  const presses = await page.evaluate(() => (globalThis as unknown as { presses: number[] }).presses);
  return Math.round(Math.max(0, ...presses));
}

test("plan", async ({ page, hands, t, citizen }) => {
  await page.addInitScript(() => {
    const seen = Object.assign(globalThis as unknown as { presses: number[] }, { presses: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId) seen.presses.push(entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await citizen.open(USER);
  await expectPage(page, t, t.say("citizen.overview_title"));
  await fill(page.request);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });

  const first: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto("/borger/plan");
    first.push(await drawn(page, `${PERSON}/plan`, ".goal", GOALS));
  }
  const branches: number[] = [];
  for (let branch = 0; branch < BRANCHES; branch++) {
    branches.push(await opened(page, `Mål nummer ${branch + 1}`, ".goal", BELOW));
    await page.goBack();
    await expectPage(page, t, t.say("plan.title"));
  }
  const move = await slowest(page, async () => {
    await page.locator("#down-goal-0").focus();
    await page.keyboard.press("Enter");
  });
  await page.goto("/borger/plan/maal/goal-0");
  await expect(hands.main.getByRole("checkbox")).toHaveCount(STEPS);
  const tick = await slowest(page, async (time) => {
    await page.locator(`#step-step-${time}`).focus();
    await page.keyboard.press("Space");
  });
  const field = hands.field(t.say("plan.step_label"));
  await field.focus();
  const keystroke = await slowest(page, () => page.keyboard.press("a"));

  const cv: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto("/borger/cv/erfaring");
    cv.push(await drawn(page, `${PERSON}/cv`, ".cv-lines li", SHOWN));
  }
  const round = (values: number[]) => Math.round(median(values));
  report({
    cpu: "slowed 4 times",
    goals: GOALS,
    sub_goals: GOALS * BELOW,
    cv_entries: ENTRIES,
    first_screen_ms: round(first),
    branch_ms: round(branches),
    slowest_branch_ms: Math.round(Math.max(...branches)),
    slowest_tick_ms: tick,
    slowest_move_ms: move,
    slowest_keystroke_ms: keystroke,
    cv_first_screen_ms: round(cv),
  });
});
