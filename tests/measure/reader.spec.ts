// Reading a payroll file through the page's own file field: the rate, the longest task of the page meanwhile, and the
// worker's memory, as the worker itself reports it.
import { statSync } from "node:fs";
import { test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";
import { median, report } from "./figures";

const RUNS = 3;

interface Seen {
  given?: number;
  counted?: { at: number; memory: number; millis: number };
  tasks: [number, number][];
}

test("reader", async ({ page, hands, t }) => {
  const file = process.env.MINSIDE_FILE!;
  const bytes = statSync(file).size;
  await page.addInitScript(() => {
    const seen: Seen = { tasks: [] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push([entry.startTime, entry.duration]);
    }).observe({ type: "longtask", buffered: true });
    const Given = globalThis.Worker;
    globalThis.Worker = class extends Given {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener("message", ({ data }) => {
          const { counted } = JSON.parse(data);
          if (counted) Object.assign(seen, { counted: { at: performance.now(), memory: counted.memory, millis: counted.millis } });
        });
      }
    };
    const given = () => Object.assign(seen, { given: performance.now() });
    document.addEventListener("change", ({ target }) => (target as HTMLInputElement).type === "file" && given(), true);
  });
  const runs: Required<Seen>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const precheck = new Precheck(hands, t);
    if (run === 0) {
      await precheck.begin();
      await precheck.fillCase(PRAKTIK);
      await precheck.next("staff_title");
      await precheck.way("files");
    } else {
      await page.reload();
    }
    await page.locator("input[type=file]").setInputFiles(file);
    const counted = () => (globalThis as unknown as { seen: Seen }).seen.counted;
    await page.waitForFunction(counted, undefined, { polling: "raf", timeout: 5 * 60_000 });
    await hands.main.getByText(t.say("precheck.files_done_title")).waitFor();
    runs.push(await page.evaluate(() => (globalThis as unknown as { seen: Required<Seen> }).seen));
  }
  const rate = (millis: number) => Math.round(bytes / 1e3 / millis);
  const longest = runs.flatMap((run) => run.tasks.filter(([start]) => start > run.given).map(([, took]) => took));
  report({
    runs: RUNS,
    file_mb: Math.round(bytes / 1e6),
    mb_per_second: rate(median(runs.map((run) => run.counted.at - run.given))),
    mb_per_second_reading_alone: rate(median(runs.map((run) => run.counted.millis))),
    longest_page_task_ms: Math.round(Math.max(0, ...longest)),
    worker_memory_mb: Math.round(median(runs.map((run) => run.counted.memory)) / 1e6),
  });
});
