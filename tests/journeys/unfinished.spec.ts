// A step opened by its address before its turn: it says what is missing and leads there, and so does a draft that
// cannot be read any more.
import { expectAccessible } from "../support/accessibility";
import { Application } from "../support/application";
import { expect, test } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { PATH, PRAKTIK, Precheck } from "../support/precheck";

const LATER = { ansatte: "staff_title", pladser: "placements_title", person: "person_title", job: "job_title", svar: "answer_title_missing" };

test("a later step of an empty pre-check leads to the first", async ({ page, hands, t }) => {
  for (const [step, title] of Object.entries(LATER)) {
    await page.goto(t.address(`${PATH}/${step}`));
    await expectPage(page, t, t.say(`precheck.${title}`));
    await expect(hands.main.getByText(t.say("precheck.answer_incomplete"))).toBeVisible();
    await expect(hands.main.getByRole("textbox"), step).toHaveCount(0);
    await expect(hands.main.getByRole("radio"), step).toHaveCount(0);
  }
  await expectAccessible(page);
  await hands.press("link", t.say("precheck.answer_incomplete_go", { step: t.say("precheck.step_case") }));
  await expectArrived(page, t, t.say("precheck.case_title"));
});

test("a later step of a begun pre-check leads to the first that needs something", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await expect(hands.main.getByText(t.pattern("precheck.draft_saved"))).toBeVisible();
  await page.goto(t.address(`${PATH}/job`));
  await expectPage(page, t, t.say("precheck.job_title"));
  await hands.press("link", t.say("precheck.answer_incomplete_go", { step: t.say("precheck.step_staff") }));
  await expectArrived(page, t, t.say("precheck.staff_title"));
  await expect(hands.group(t.say("precheck.way_label"))).toBeVisible();
});

test("a draft that cannot be read is said, until a new one is begun", async ({ page, hands, t }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await expect(hands.main.getByText(t.pattern("precheck.draft_saved"))).toBeVisible();
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("minside"));
    const store = database.transaction("sealed", "readwrite").objectStore("sealed");
    await done(store.put(new Uint8Array(64), "precheck"));
    database.close();
  });
  const lost = hands.main.getByText(t.say("precheck.draft_unreadable"));
  await page.goto(t.address("/arbejdsgiver/tjek/person"));
  await expectPage(page, t, t.say("precheck.person_title"));
  await expect(lost).toBeVisible();
  await hands.press("link", t.say("precheck.answer_incomplete_go", { step: t.say("precheck.step_case") }));
  await expectArrived(page, t, t.say("precheck.case_title"));
  await expect(lost).toBeVisible();
  await expectAccessible(page);
  await precheck.fillCase(PRAKTIK);
  await expect(lost).toHaveCount(0);
});

test("a later step of an application leads to the first that needs something", async ({ page, hands, t }) => {
  test.slow();
  const precheck = new Precheck(hands, t);
  await precheck.toAnswer(PRAKTIK, [{ hours: "37", persons: "6" }], "answer_title_met answer_title_municipality");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  const draft = page.url().replace(/[^/]*$/, "");
  for (const [step, title] of Object.entries({ kontakt: "step_contact", person: "step_person" })) {
    await page.goto(`${draft}${step}`);
    await expectPage(page, t, t.say(`application.${title}`));
    await expect(hands.main.getByText(t.say("precheck.answer_incomplete"))).toBeVisible();
    await expect(hands.main.getByRole("textbox"), step).toHaveCount(0);
  }
  await page.goto(`${draft}opsummering`);
  await expect(hands.main.getByText(t.say("precheck.answer_incomplete"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", t.say("precheck.answer_incomplete_go", { step: t.say("application.step_job") }));
  await expectArrived(page, t, t.say("application.step_job"));
  await application.toSummary();
  await expect(hands.main.getByText(t.say("precheck.answer_incomplete"))).toHaveCount(0);
});
