// Browser journeys against the built product: a real server, a real database, the system's Chromium.
import { defineConfig } from "@playwright/test";
import { chromium } from "./support/chromium";
import { TODAY } from "./support/program.mjs";

// Once for all workers: midnight is far from every test, whenever it runs. Winter time.
process.env.MINSIDE_AHEAD ??= String(Date.parse(`${TODAY}T09:00+01:00`) - Date.now());
const port = Number(process.env.MINSIDE_PORT ?? 8197);

export default defineConfig({
  testDir: "./journeys",
  outputDir: "./test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  // Guards against hanging, not measures: a busy machine is several times slower than a quiet one.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 390, height: 844 },
    launchOptions: chromium,
    actionTimeout: 20_000,
    trace: "retain-on-failure",
  },
  webServer: {
    command: `node tests/support/serve.mjs ${port}`,
    cwd: "..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
