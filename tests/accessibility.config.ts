// The full matrix of accessibility checks, apart from the journeys: it takes its time and can be taken up again.
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

export default defineConfig({
  ...journeys,
  testDir: "./accessibility",
  // Each walk has a server of its own.
  fullyParallel: true,
  webServer: undefined,
  timeout: 60 * 60_000,
  use: { ...journeys.use, trace: "off" },
});
