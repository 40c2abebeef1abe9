// A full explained pre-check in the browser, by the page's own timings.
import { expectArrived } from "../support/page";
import { test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";
import { median, report } from "./figures";

test("precheck", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  const answer = "answer_title_met answer_title_municipality";
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "60" }, { hours: "20" }], answer, ["loentilskud", "37", "01-10-2026"]);
  const heading = await hands.main.getByRole("heading", { level: 1 }).innerText();
  const taken: number[] = [];
  for (let run = 0; run < 21; run++) {
    const entries = () => performance.getEntriesByName("precheck").map((entry) => entry.duration);
    taken.push(...(await page.evaluate(entries)));
    await page.evaluate(() => performance.clearMeasures());
    await page.goBack();
    await expectArrived(page, t, t.say("precheck.job_title"));
    await page.goForward();
    await expectArrived(page, t, heading);
  }
  report({ runs: taken.length, median_ms: median(taken), slowest_ms: Math.max(...taken) });
});
