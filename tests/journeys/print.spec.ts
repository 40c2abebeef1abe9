// On paper: the answer and the receipt whole, unfolded, without what is only for the screen.
import { expectAccessible } from "../support/accessibility";
import { Application, FILLED_IN } from "../support/application";
import { expect, test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";

test("answer and receipt print whole, without buttons and menus", async ({ page, hands, t }) => {
  test.slow();
  const onPaper = async (look: () => Promise<void>) => {
    await page.emulateMedia({ media: "print" });
    // As the browser does before it prints.
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(page.getByRole("navigation").locator("visible=true")).toHaveCount(0);
    await expect(hands.main.getByRole("button").locator("visible=true")).toHaveCount(0);
    await look();
    await page.emulateMedia({ media: null });
  };
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
  const counted = hands.main.getByRole("heading", { name: t.say("precheck.counted_readings") });
  await expect(counted).toBeHidden();
  await onPaper(async () => {
    await expect(counted).toBeVisible();
    await expect(hands.main.getByText(t.say("precheck.answer_guidance"))).toBeVisible();
    await expect(hands.main.locator("details:not([open])")).toHaveCount(0);
    await expect(hands.main.locator(".what-if")).toBeHidden();
  });
  const application = new Application(hands, t);
  await application.apply("gartneri");
  await application.toSummary();
  const id = await application.send();
  await onPaper(async () => {
    await expect(application.entry(t.say("application.entry_id"))).toHaveText(id);
    await expect(application.entry(t.say("application.contact_name"))).toHaveText(FILLED_IN.contact);
    await expect(hands.main.getByText(t.say("application.not_before_yes"))).toBeVisible();
  });
  await expectAccessible(page);
});
