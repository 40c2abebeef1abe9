// The full matrix of accessibility checks, apart from the journeys: it takes its time and can be taken up again.
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

export default defineConfig({
  ...journeys,
  testDir: "./accessibility",
  timeout: 60 * 60_000,
  use: { ...journeys.use, trace: "off" },
});
