// What was filled in stays: over a reload, a closed tab, the way back and a change of language.
import { expectAccessible } from "../support/accessibility";
import { Application, FILLED_IN } from "../support/application";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { PATH, PRAKTIK, Precheck } from "../support/precheck";
import { Texts } from "../support/texts";

test("a reload in the middle of the pre-check keeps everything", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.typeStaff([{ hours: "37", persons: "5" }, { hours: "18,5" }]);
  await expect(hands.main.getByText(t.pattern("precheck.draft_saved"))).toBeVisible();
  await precheck.next("placements_title");
  await page.reload();
  await expectPage(page, t, t.say("precheck.placements_title"));
  await hands.press("link", t.say("common.back"));
  await expectArrived(page, t, t.say("precheck.staff_title"));
  await expect(precheck.cell(1, "persons")).toHaveValue("5");
  await expect(precheck.cell(2, "hours")).toHaveValue("18,5");
});

test("the draft says on which clock it was saved, and the day where it is another one", async ({ page, hands, t }) => {
  await page.clock.setFixedTime("2026-11-16T13:02:00Z");
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  // The machine stands in Denmark, an hour ahead.
  await expect(hands.main.getByText(t.say("precheck.draft_saved", { time: "14.02" }), { exact: true })).toBeVisible();
  await page.clock.setFixedTime("2026-11-17T07:00:00Z");
  await page.reload();
  await expectPage(page, t, t.say("precheck.case_title"));
  const before = t.say("precheck.draft_saved_before", { date: "16. november 2026", time: "14.02" });
  await expect(hands.main.getByText(before, { exact: true })).toBeVisible();
  const english = new Texts("en");
  await page.goto(english.address(`${PATH}/ordning`));
  await expectPage(page, english, english.say("precheck.case_title"));
  const told = english.say("precheck.draft_saved_before", { date: "16 November 2026", time: "14:02" });
  await expect(hands.main.getByText(told, { exact: true })).toBeVisible();
});

test("a closed tab keeps the pre-check, and the next one goes on from it", async ({ page, hands, t, context }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  await page.close();

  const tab = new Hands(await context.newPage());
  await tab.page.goto(PATH);
  await tab.press("link", t.say("precheck.intro_continue"));
  await expectArrived(tab.page, t, t.say("precheck.placements_title"));
  await new Precheck(tab, t).fromPlacements("answer_title_met answer_title_municipality");
});

test("the browser's way back goes one step back and loses nothing", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  await page.goBack();
  await expectArrived(page, t, t.say("precheck.staff_title"));
  await expect(precheck.cell(1, "persons")).toHaveValue("6");
  await page.goBack();
  await expectArrived(page, t, t.say("precheck.case_title"));
  await expect(hands.field(t.say("precheck.weekly_hours_label"))).toHaveValue(PRAKTIK.hours);
  await page.goForward();
  await expectArrived(page, t, t.say("precheck.staff_title"));
});

test("a change of language keeps the step and what was filled in", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.toPlacements(PRAKTIK, [{ hours: "37", persons: "6" }]);
  const en = new Texts("en");
  await hands.press("link", t.say("pages.switch_language"), page.getByRole("banner"));
  await expectPage(page, en, en.say("precheck.placements_title"));
  await expect(page).toHaveURL(en.address(`${PATH}/pladser`));
  await hands.press("link", en.say("common.back"));
  await expect(new Precheck(hands, en).cell(1, "persons")).toHaveValue("6");
});

test("a deleted draft is gone for good", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await hands.press("button", t.say("precheck.draft_delete"));
  // Asked first, and the safe answer is the first one.
  await page.keyboard.press("Enter");
  await expect(hands.main.getByText(t.pattern("precheck.draft_saved"))).toBeVisible();
  await hands.press("button", t.say("precheck.draft_delete"));
  await hands.press("button", t.say("precheck.start_over_yes"));
  await expectArrived(page, t, t.say("precheck.title"));
  await page.reload();
  await expect(hands.main.getByRole("link", { name: t.say("precheck.intro_start") })).toBeVisible();
});

test("a half-filled application is there after a reload and in another tab", async ({ page, hands, t, context }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  await application.fillJob();
  await application.next("step_contact");
  await hands.fill(t.say("application.contact_name"), FILLED_IN.contact);
  await page.keyboard.press("Tab");
  await expect(hands.main.getByText(t.pattern("application.draft_saved"))).toBeVisible();
  await page.reload();
  await expectPage(page, t, t.say("application.step_contact"));
  await expect(hands.field(t.say("application.contact_name"))).toHaveValue(FILLED_IN.contact);

  const address = page.url();
  await page.close();
  const tab = new Hands(await context.newPage());
  await tab.page.goto(address);
  await expect(tab.field(t.say("application.contact_name"))).toHaveValue(FILLED_IN.contact);
});

test("a sent check is over, and one that is not sent can be begun anew", async ({ page, hands, t }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  await application.toSummary();
  await application.send();
  await page.goto(t.address("/arbejdsgiver/ansoegninger"));
  await hands.press("link", t.say("application.list_new"));
  await expectArrived(page, t, t.say("precheck.title"));
  await hands.press("link", t.say("precheck.intro_start"));
  await expectArrived(page, t, t.say("precheck.case_title"));
  // The new one is offered with a way to begin anew, after a question.
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await page.goto(t.address(PATH));
  await expect(hands.main.getByRole("link", { name: t.say("precheck.intro_continue") })).toBeVisible();
  await hands.press("button", t.say("precheck.start_over"));
  await expectAccessible(page);
  await hands.press("button", t.say("precheck.start_over_yes"));
  await expect(hands.main.getByRole("link", { name: t.say("precheck.intro_start") })).toBeVisible();
  await expect(page.locator("#status")).toHaveText(t.say("precheck.draft_deleted"));
});

test("a draft in the list shows its workplace by name, and is deleted after a question", async ({ page, hands, t }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  // A miss: the way on is there, and does not look like the thing to do.
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "2" }], "answer_title_not_met", ["virksomhedspraktik", "37", "02-11-2026"]);
  const anyway = hands.main.getByRole("link", { name: t.say("precheck.answer_apply_anyway"), exact: true });
  await expect(anyway).toHaveClass(/button-secondary/);
  const application = new Application(hands, t);
  await application.apply("eksempel");
  await application.fillJob("Eksempel Service, Butik");
  await application.next("step_contact");
  await expect(hands.main.getByText(t.pattern("application.draft_saved"))).toBeVisible();
  await page.goto(t.address("/arbejdsgiver/ansoegninger"));
  const drafts = hands.main.getByRole("table", { name: t.say("application.list_drafts") });
  const row = drafts.getByRole("row").filter({ hasText: "Eksempel Service, Butik" }).first();
  await expect(row).toContainText(t.say("application.scheme_virksomhedspraktik"));
  const before = await drafts.getByRole("row").count();
  await hands.reach(row.getByRole("button"));
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await hands.press("button", t.say("application.draft_delete_yes"));
  await expect(page.locator("#status")).toHaveText(t.say("application.draft_deleted"));
  await (before > 2 ? expect(drafts.getByRole("row")).toHaveCount(before - 1) : expect(drafts).toBeHidden());
});
