// Chromium for the measurements, started like the journeys'.
import { chromium } from "@playwright/test";

export async function withPage(work) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--enable-precise-memory-info",
    ],
  });
  try {
    const context = await browser.newContext({ locale: "da-DK", viewport: { width: 390, height: 844 } });
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** Resolves in the page when the app has drawn its first page. */
export const usable = () => document.querySelector("main:not([aria-busy]) h1") !== null;
