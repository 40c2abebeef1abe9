// The job log: written, changed, deleted, kept through a reload, and counted against what the fund asks for.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectArrived, expectPage } from "../support/page";

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
