// The accessibility checks themselves: a page with planted faults does not pass them.
import { axeFindings, qualwebFindings } from "../support/accessibility";
import { expect, test } from "../support/journey";

const FAULTY = `<!doctype html><html lang="da"><head><title>Prøve</title></head><body><main>
  <h1>Prøve</h1><img src="data:,"><button></button><p style="color:#bbb;background:#fff">Svag</p></main></body></html>`;

test("both checks find what is planted", async ({ page }) => {
  await page.setContent(FAULTY);
  expect((await axeFindings(page)).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["button-name", "color-contrast", "image-alt"]),
  );
  // QW-ACT-R11: a button has a name. QW-ACT-R17: an image has one. QW-ACT-R37: text has enough contrast.
  expect((await qualwebFindings(page)).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["QW-ACT-R11", "QW-ACT-R17", "QW-ACT-R37"]),
  );
});
