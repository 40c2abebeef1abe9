// First load of the employer's entry on a slow line and a slow phone: 1.6 Mbit/s, 150 ms, CPU slowed four times.
import { usable, withPage } from "./browser.mjs";

const address = process.argv[2];

async function once() {
  return withPage(async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 1.6e6 / 8,
      uploadThroughput: 750e3 / 8,
    });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    let bytes = 0;
    devtools.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
    await page.addInitScript(() => {
      globalThis.largest = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.largest = entry.startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(`${address}/arbejdsgiver/tjek`);
    await page.waitForFunction(usable, undefined, { polling: "raf" });
    const figures = await page.evaluate(() => ({ usable_ms: performance.now(), lcp_ms: globalThis.largest }));
    return { ...figures, bytes };
  });
}

const runs = [];
for (let run = 0; run < 5; run++) runs.push(await once());
const median = (key) => Math.round(runs.map((run) => run[key]).sort((a, b) => a - b)[2]);
console.log(
  JSON.stringify({
    line: "1.6 Mbit/s, 150 ms, CPU slowed 4 times",
    runs: runs.length,
    lcp_ms: median("lcp_ms"),
    usable_ms: median("usable_ms"),
    bytes: median("bytes"),
  }),
);
