// First load of the employer's entry on a slow line and a slow phone: 1.6 Mbit/s, 150 ms, CPU slowed four times.
import type { Browser } from "@playwright/test";
import { test } from "../support/journey";
import { PATH } from "../support/precheck";
import { median, report } from "./figures";

const RUNS = 5;

async function once(browser: Browser, path: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
  await devtools.send("Network.emulateNetworkConditions", line);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  devtools.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { largest: number };
    seen.largest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(path);
  // The app has drawn its first page.
  await page.waitForFunction(() => document.querySelector("main:not([aria-busy]) h1"), undefined, { polling: "raf" });
  const figures = await page.evaluate(() => ({
    usable: performance.now(),
    largest: (globalThis as unknown as { largest: number }).largest,
  }));
  await context.close();
  return { ...figures, bytes };
}

for (const [name, path] of Object.entries({ load: PATH, "load-step": `${PATH}/ordning` })) {
  test(name, async ({ browser }) => {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(browser, path));
    report({
      line: "1.6 Mbit/s, 150 ms, CPU slowed 4 times",
      path,
      runs: RUNS,
      lcp_ms: Math.round(median(runs.map((run) => run.largest))),
      usable_ms: Math.round(median(runs.map((run) => run.usable))),
      bytes: median(runs.map((run) => run.bytes)),
    });
  });
}
