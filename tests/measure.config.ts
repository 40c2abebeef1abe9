// Figures from Chromium, one file a part; nothing else runs meanwhile.
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

export default defineConfig({
  ...journeys,
  testDir: "./measure",
  workers: 1,
  timeout: 20 * 60_000,
  use: { ...journeys.use, trace: "off" },
});
