// The job log: written, changed, deleted, kept through a reload, and counted against what the fund asks for.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expectArrived, expectPage } from "../support/page";
import { Staff } from "../support/staff";

test.slow();

test("a job is written into the log, changed and deleted", async ({ page, hands, t, citizen }) => {
  const say = (key: string) => t.say(`job_log.${key}`);
  await citizen.open("borger-jobparat", "/borger/joblog");
  await expectPage(page, t, say("title"));
  await expect(hands.main.getByText(say("empty"))).toBeVisible();
  await expectAccessible(page);
  await hands.press("link", say("new"));
  await expectArrived(page, t, say("new_title"));
  await hands.press("button", say("save"));
  for (const missing of ["title_missing", "employer_missing", "kind_missing", "status_missing"]) {
    await expect(hands.main.getByText(say(missing)).first()).toBeVisible();
  }
  await expectAccessible(page);
  await hands.fill(say("title_label"), "Buschauffør");
  await hands.fill(say("employer_label"), "Byens Busser");
  await expect(hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
  await page.reload();
  await expect(hands.field(say("title_label"))).toHaveValue("Buschauffør");
  await hands.choose(say("kind_label"), say("kind_advertised"));
  await hands.choose(say("status_label"), say("status_sent"));
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByRole("link", { name: "Buschauffør" })).toBeVisible();
  await hands.press("link", "Buschauffør");
  await expectArrived(page, t, say("entry_title"));
  await hands.choose(say("status_label"), say("status_interview"));
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("status_interview"))).toBeVisible();
  await hands.press("link", "Buschauffør");
  await hands.press("button", say("delete"));
  await expect(page.getByRole("dialog").getByRole("button", { name: say("delete_no") })).toBeFocused();
  await expectAccessible(page);
  await hands.press("button", say("delete_yes"), page.getByRole("dialog"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByText(say("empty"))).toBeVisible();
});

test("a file is read line by line, and only what she has seen is saved", async ({ page, hands, t, citizen, browser, baseURL }) => {
  const say = (key: string, args: Record<string, string | number> = {}) => t.say(`job_log_file.${key}`, args);
  await citizen.open("borger-jobparat", "/borger/joblog");
  await expectPage(page, t, t.say("job_log.title"));
  await hands.press("link", t.say("job_log.from_file"));
  await expectArrived(page, t, say("title"));
  await expectAccessible(page);
  const file = hands.main.locator("#import-file");
  const give = (name: string, text: string) => file.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await give("joblog.csv", "job;dato\nKok;03-11-2026\n");
  await expect(hands.main.getByText(say("missing_column", { columns: "arbejdsgiver, hvordan, status" }))).toBeVisible();
  await expectAccessible(page);
  await give("joblog.csv", "job;arbejdsgiver;dato;hvordan;status\nKok;Kantinen;03-11-2026;opslag;sendt\nTjener;Kroen;17-11-2026;uopfordret;sendt\n");
  await expect(hands.main.getByRole("heading", { name: say("result_title") })).toBeFocused();
  await expect(hands.main.getByText(say("result", { lines: 2, used: 1, left: 1 }))).toBeVisible();
  await expect(hands.main.getByText(say("at_column", { line: 3, column: t.say("job_log.on_label"), what: say("future_date") }))).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", say("save", { count: 1 }));
  await expectArrived(page, t, t.say("job_log.title"));
  await expect(hands.main.getByText(say("saved", { saved: 1, left: 1 })).first()).toBeVisible();
  await expect(hands.main.getByRole("link", { name: "Kok" })).toBeVisible();
  await expect(hands.main.getByText("Tjener")).toHaveCount(0);

  // The caseworker reads the same, and changes nothing; the citizen sees that she looked.
  const staff = await Staff.at(browser, baseURL, t);
  await staff.open("p-kornblomst", "meeting");
  await staff.hands.press("link", t.say("office.citizen_job_log"));
  await expectArrived(staff.page, t, t.say("job_log.title"));
  await expect(staff.hands.main.getByText(t.say("job_log.office_lead"))).toBeVisible();
  await expect(staff.hands.main.getByRole("rowheader", { name: "Kok" })).toBeVisible();
  await expect(staff.hands.main.getByRole("link", { name: "Kok" })).toHaveCount(0);
  await expectAccessible(staff.page);
  await staff.page.context().close();
});

test("words typed here never replace newer words of another device unseen", async ({ page, hands, t, citizen, browser, baseURL }) => {
  const say = (key: string) => t.say(`job_log.${key}`);
  const write = async (at: typeof hands, employer: string) => {
    await at.fill(say("employer_label"), employer);
    await expect(at.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
  };
  await citizen.open("borger-jobparat", "/borger/joblog/ny");
  await expectPage(page, t, say("new_title"));
  await hands.fill(say("title_label"), "Maler");
  await hands.fill(say("employer_label"), "Malerne");
  await hands.choose(say("kind_label"), say("kind_unsolicited"));
  await hands.choose(say("status_label"), say("status_sent"));
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  await hands.press("link", "Maler");
  await expectArrived(page, t, say("entry_title"));
  await write(hands, "Skrevet her");

  // The same entry is changed on another device meanwhile.
  const context = await browser.newContext({ baseURL });
  const other = new Citizen(new Hands(await context.newPage()), t);
  await other.open("borger-jobparat", "/borger/joblog");
  await other.hands.press("link", "Maler");
  await expectArrived(other.page, t, say("entry_title"));
  await other.hands.fill(say("employer_label"), "Skrevet der");
  await other.hands.press("button", say("save"));
  await expectArrived(other.page, t, say("title"));
  await context.close();

  // Opened again, the draft from here does not stand in for what is saved: she is shown both.
  await page.reload();
  await expect(hands.main.getByRole("heading", { name: say("newer_title") })).toBeFocused();
  await expect(hands.main.getByText("Skrevet her")).toBeVisible();
  await expect(hands.main.getByText("Skrevet der")).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", say("take_theirs"));
  await expect(hands.field(say("employer_label"))).toHaveValue("Skrevet der");
});
