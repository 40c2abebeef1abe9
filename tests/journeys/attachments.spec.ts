// Files beside messages and in the job log: attached, kept with the draft, sent, fetched by the other side and told in the
// log; and what is no such file is refused without losing what is written.
import type { Page } from "@playwright/test";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, ftruncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import type { Hands } from "../support/hands";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { Staff } from "../support/staff";
import type { Texts } from "../support/texts";

const USER = "borger-booking";
const PERSON = "p-anemone";
const PDF = Buffer.from("%PDF-1.7\nEt brev.\n%%EOF\n");
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

test.slow();

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

/** Chooses files in the dialog that Enter opens on the field. */
async function choose(hands: Hands, t: Texts, ...files: ReturnType<typeof file>[]): Promise<void> {
  await hands.reach(hands.main.getByLabel(t.say("messages.attach_label")));
  const dialog = hands.page.waitForEvent("filechooser");
  await hands.page.keyboard.press("Enter");
  await (await dialog).setFiles(files);
}

/** What is in the file that the link gives. */
async function saved(page: Page, hands: Hands, name: string): Promise<Buffer> {
  const down = page.waitForEvent("download");
  await hands.press("link", name);
  const download = await down;
  expect(download.suggestedFilename()).toBe(name);
  return readFileSync(await download.path());
}

for (const lang of ["da", "en"] as const) {
  test.describe(lang, () => {
    test.use({ lang });

    test("a letter is attached, waits in the draft, is sent, and is fetched by the office", async ({ page, browser, baseURL, hands, t, citizen }) => {
      const say = (key: string, args = {}) => t.say(`messages.${key}`, args);
      await citizen.open(USER, "/borger/beskeder/ny");
      await expectPage(page, t, say("new_title"));
      await hands.choose(say("with_label"), say("with_municipality"));
      await hands.fill(say("subject_label"), "Et brev");
      await hands.fill(say("text_label"), "Her er brevet fra lægen.");
      await choose(hands, t, file("Brev fra lægen.pdf", PDF), file("foto.png", PNG));
      const list = hands.main.getByRole("list", { name: say("attach_list") });
      await expect(list.getByRole("listitem")).toHaveCount(2);
      await expect(list.getByText("Brev fra lægen.pdf (PDF, 1 KB)")).toBeVisible();
      await expectAccessible(page);
      await hands.press("button", new RegExp(`^${say("attach_remove")} foto.png`));
      await expect(list.getByRole("listitem")).toHaveCount(1);
      await expect(hands.main.getByLabel(say("attach_label"))).toBeFocused();
      await expect(hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
      await page.reload();
      await expect(list.getByText("Brev fra lægen.pdf (PDF, 1 KB)")).toBeVisible();
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await hands.press("button", say("send"));
      await expectArrived(page, t, "Et brev");
      await expect(list.getByRole("link", { name: "Brev fra lægen.pdf" })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);

      const staff = await Staff.at(browser, baseURL, t);
      await staff.open(PERSON, "answer", "/beskeder");
      await staff.hands.press("link", "Et brev");
      await expectArrived(staff.page, t, "Et brev");
      expect(await saved(staff.page, staff.hands, "Brev fra lægen.pdf")).toEqual(PDF);
      await staff.hands.fill(say("answer_label"), "Tak. Her er svaret.");
      await choose(staff.hands, t, file("Svar.pdf", PDF));
      await expect(staff.hands.main.getByText("Svar.pdf (PDF, 1 KB)")).toBeVisible();
      await staff.hands.press("button", say("send"));
      await expect(staff.hands.main.getByRole("link", { name: "Svar.pdf" })).toBeVisible();
      await expect(staff.hands.main.getByRole("button", { name: new RegExp(say("attach_remove")) })).toHaveCount(0);
      await expectAccessible(staff.page);

      await page.goto(t.address("/borger/mine-data"));
      await expectPage(page, t, t.say("my_data.title"));
      await expect(hands.main.getByText(t.say("my_data.resource_attachment")).first()).toBeVisible();
      expect(await saved(page, hands, "Svar.pdf")).toEqual(PDF);
      await expectAccessible(page);
    });
  });
}

test("what is no such file is refused, and what is written stays", async ({ page, context, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`messages.${key}`, args);
  await citizen.open(USER, "/borger/beskeder/ny");
  await expectPage(page, t, say("new_title"));
  await hands.fill(say("text_label"), "Her er mit CV.");
  const refused = (code: string, name: string) => say("attach_refused", { name, why: t.say(`problem.${code}`) });
  await choose(hands, t, file("cv.pdf", Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0", "latin1")));
  await expect(hands.main.getByText(refused("attachment_kind_not_taken", "cv.pdf"))).toBeVisible();
  await expectAccessible(page);
  await choose(hands, t, file("tom.pdf", Buffer.alloc(0)));
  await expect(hands.main.getByText(refused("attachment_empty", "tom.pdf"))).toBeVisible();

  const folder = mkdtempSync(join(tmpdir(), "minside-file-"));
  const large = join(folder, "stor.pdf");
  const opened = openSync(large, "w");
  ftruncateSync(opened, 200 * 1024 * 1024);
  closeSync(opened);
  let sent = 0;
  page.on("request", (request) => (sent += Number(request.url().includes("/attachments/"))));
  await hands.main.getByLabel(say("attach_label")).setInputFiles(large);
  await expect(hands.main.getByText(say("attach_too_large", { name: "stor.pdf" }))).toBeVisible();
  expect(sent, "200 MB are not sent to be refused").toBe(0);
  rmSync(folder, { recursive: true });

  const six = Array.from({ length: 6 }, (_, at) => file(`${at}.pdf`, PDF));
  await choose(hands, t, ...six);
  await expect(hands.main.getByText(say("attach_too_many", { most: 5 }))).toBeVisible();
  await context.setOffline(true);
  await choose(hands, t, file("brev.pdf", PDF));
  await expect(hands.main.getByText(say("attach_offline", { name: "brev.pdf" }))).toBeVisible();
  await context.setOffline(false);
  await expect(hands.field(say("text_label"))).toHaveValue("Her er mit CV.");
  await expect(hands.main.getByRole("list", { name: say("attach_list") })).toHaveCount(0);
});

test("a message that waits for the net keeps its file, also when it is taken back", async ({ page, context, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`messages.${key}`, args);
  await citizen.open(USER, "/borger/beskeder/ny");
  await expectPage(page, t, say("new_title"));
  await hands.choose(say("with_label"), say("with_municipality"));
  await hands.fill(say("subject_label"), "Et brev");
  await hands.fill(say("text_label"), "Her er brevet.");
  await choose(hands, t, file("brev.pdf", PDF));
  await expect(hands.main.getByText("brev.pdf (PDF, 1 KB)")).toBeVisible();
  await context.setOffline(true);
  await hands.press("button", say("send"));
  await expect(hands.main.getByText(t.say("citizen.waiting_title"))).toBeVisible();
  await expect(hands.main.getByText(/brev\.pdf \(PDF, 1 KB\)/)).toBeVisible();
  await hands.press("button", new RegExp(`^${t.say("citizen.waiting_undo")}`));
  await expectArrived(page, t, say("new_title"));
  await expect(hands.main.getByText("brev.pdf (PDF, 1 KB)")).toBeVisible();
  await context.setOffline(false);
  await hands.press("button", say("send"));
  await expectArrived(page, t, "Et brev");
  expect(await saved(page, hands, "brev.pdf")).toEqual(PDF);
});

test("an application in the job log has its file", async ({ page, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`job_log.${key}`, args);
  await citizen.open(USER, "/borger/joblog/ny");
  await expectPage(page, t, say("new_title"));
  await hands.fill(say("title_label"), "Kok");
  await hands.fill(say("employer_label"), "Kantinen");
  await hands.choose(say("kind_label"), say("kind_advertised"));
  await hands.choose(say("status_label"), say("status_sent"));
  await choose(hands, t, file("ansøgning.pdf", PDF));
  await expect(hands.main.getByText("ansøgning.pdf (PDF, 1 KB)")).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  expect(await saved(page, hands, "ansøgning.pdf")).toEqual(PDF);
  await expectAccessible(page);
  await hands.press("link", "Kok");
  await expectArrived(page, t, say("entry_title"));
  await hands.press("button", new RegExp(`^${t.say("messages.attach_remove")}`));
  await expect(hands.main.getByText("ansøgning.pdf (PDF, 1 KB)")).toHaveCount(0);
  await hands.press("button", say("save"));
  await expectArrived(page, t, say("title"));
  await expect(hands.main.getByRole("link", { name: "Kok" })).toBeVisible();
  await expect(hands.main.getByRole("link", { name: "ansøgning.pdf" })).toHaveCount(0);
});
