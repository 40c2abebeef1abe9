// In every step of pre-check and application: the browser's way back, a reload and the way forward lose nothing.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { Application } from "../support/application";
import { expect, test } from "../support/journey";
import { expectArrived, expectPage, heading } from "../support/page";
import { PRAKTIK, Precheck } from "../support/precheck";
import type { Texts } from "../support/texts";

/** Every field of the page with what it holds. */
function fields(page: Page): Promise<string[]> {
  return page.locator("main").evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>("input, select, textarea")].map((field) => {
      const ticked = field.type === "radio" || field.type === "checkbox";
      return `${field.id}: ${ticked ? field.checked : field.value}`;
    }),
  );
}

/** Leaves a filled-in step by `next`, goes back to it, reloads it, and goes forward again. */
async function thereAndBack(page: Page, t: Texts, next: () => Promise<void>): Promise<void> {
  const here = await heading(page).innerText();
  const filled = await fields(page);
  await next();
  const there = await heading(page).innerText();
  await page.goBack();
  await expectArrived(page, t, here);
  await expect.poll(() => fields(page), `${here}: after the way back`).toEqual(filled);
  await page.reload();
  await expectPage(page, t, here);
  await expect.poll(() => fields(page), `${here}: after a reload`).toEqual(filled);
  await page.goForward();
  await expectPage(page, t, there);
}

test("back, reload and forward lose nothing in any step", async ({ page, hands, t }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  const stepped = (next: string | RegExp, button?: string) => thereAndBack(page, t, () => precheck.next(next, button));
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await stepped("staff_title");
  await precheck.typeStaff([{ hours: "37", persons: "5" }, { hours: "37" }]);
  await stepped("placements_title");
  await precheck.noPlacements();
  await stepped("person_title");
  await precheck.fillPerson();
  await stepped("job_title");
  await precheck.fillJob();
  await stepped(/./, "see_answer");

  const application = new Application(hands, t);
  const next = (heading: string) => thereAndBack(page, t, () => application.next(heading));
  await application.apply("gartneri");
  await application.fillJob();
  await next("step_contact");
  await application.fillContact();
  await next("step_person");
  await application.nobodyFound();
  await next("step_summary");
  await expectAccessible(page);
});
