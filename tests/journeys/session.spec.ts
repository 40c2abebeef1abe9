// The session ends while somebody is writing: it is said, and after signing in again everything goes on where it was.
import { expectAccessible } from "../support/accessibility";
import { applications } from "../support/api";
import { Application, FILLED_IN } from "../support/application";
import { expect, test as base } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { PRAKTIK, Precheck } from "../support/precheck";

const test = base.extend<{ application: Application }>({
  /** An application at its second step. */
  application: async ({ hands, t }, use) => {
    const precheck = new Precheck(hands, t);
    await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
    const application = new Application(hands, t);
    await application.apply("gartneri");
    await application.fillJob();
    await application.next("step_contact");
    await use(application);
  },
});

test.slow();

test("in the middle of a step: back to the same step with what was written", async ({ page, context, hands, t, application }) => {
  await expect(hands.main.getByText(t.pattern("application.draft_saved"))).toBeVisible();
  await context.clearCookies();
  await hands.fill(t.say("application.contact_name"), FILLED_IN.contact);
  await page.keyboard.press("Tab");
  await expectPage(page, t, t.say("application.signed_out_title"));
  await expect(hands.main.getByText(t.say("application.signed_out_ended"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", t.say("application.sign_in_again"));
  await application.signIn("gartneri");
  await expectPage(page, t, t.say("application.step_contact"));
  await expect(hands.field(t.say("application.contact_name"))).toHaveValue(FILLED_IN.contact);
});

test("at the moment of sending: it waits, and is sent after signing in again", async ({ page, context, hands, t, application }) => {
  await application.fillContact();
  await application.next("step_person");
  await application.nobodyFound();
  await application.next("step_summary");
  await expect(hands.main.getByText(t.pattern("application.draft_saved"))).toBeVisible();
  await context.clearCookies();
  await hands.press("button", t.say("application.send"));
  await expect(hands.main.getByText(t.say("application.not_sent_signed_out"))).toBeVisible();
  await expect(page.getByText(t.say("application.receipt_title"))).toHaveCount(0);
  await expectAccessible(page);
  await hands.press("link", t.say("application.sign_in_again"));
  await application.signIn("gartneri");
  const id = await application.receiptId();
  const stored = await applications(page.request);
  expect(stored.filter((other) => other === id)).toEqual([id]);
});

base("before it ends it is asked, with the focus on the safe answer", async ({ page, hands, t }) => {
  await page.clock.install({ time: "2026-11-16T09:00:00" });
  await page.goto("/log-ind");
  // An answer of the server is use: both lists must be here before the hour begins.
  const lists = ["drafts", "applications"].map((list) => page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(list)));
  await new Application(hands, t).signIn("gartneri");
  await expectArrived(page, t, t.say("application.list_title"));
  for (const list of await Promise.all(lists)) await list.finished();
  await expect(hands.main.locator(".spinner")).toHaveCount(0);
  // Unused for an hour it ends; five minutes before, it is asked.
  await page.clock.fastForward("56:00");
  const dialog = page.getByRole("dialog", { name: t.say("application.session_title") });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: t.say("application.session_stay") })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
});
