// What is typed and not sent outlives a sign-out, follows to another machine, and is gone when it was sent.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expectArrived, expectPage } from "../support/page";

const USER = "borger-booking";
const NEW = "/borger/beskeder/ny";

test.slow();

test("words that were not sent are there again after signing in on another machine", async ({ page, browser, baseURL, hands, t, citizen }) => {
  const say = (key: string) => t.say(`messages.${key}`);
  const saved = (at: Page) =>
    at.waitForResponse((answer) => answer.url().endsWith("/api/v1/form-drafts") && answer.request().method() === "POST" && answer.ok());
  await citizen.open(USER, NEW);
  await expectPage(page, t, say("new_title"));
  await hands.choose(say("with_label"), say("with_municipality"));
  await hands.fill(say("subject_label"), "Mødet på torsdag");
  const left = saved(page);
  await page.keyboard.press("Tab");
  await left;
  await hands.fill(say("text_label"), "Kan jeg tage");
  await hands.press("button", t.say("application.sign_out"), page.getByRole("banner"));
  await expectPage(page, t, t.say("application.signed_out_title"));

  const context = await browser.newContext({ baseURL });
  const there = await context.newPage();
  const other = new Citizen(new Hands(there), t);
  await other.open(USER, NEW);
  await expectPage(there, t, say("new_title"));
  await expect(other.hands.field(say("subject_label"))).toHaveValue("Mødet på torsdag");
  await expect(other.hands.field(say("text_label"))).toHaveValue("Kan jeg tage");
  await expectAccessible(there);
  await other.hands.fill(say("text_label"), "Kan jeg tage min søster med?");
  const gone = saved(there);
  await other.hands.press("button", say("send"));
  await expectArrived(there, t, "Mødet på torsdag");
  await gone;
  await context.close();

  await citizen.open(USER, NEW);
  await expectPage(page, t, say("new_title"));
  await expect(hands.field(say("subject_label"))).toHaveValue("");
});
