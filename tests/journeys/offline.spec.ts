// Without a connection: what she has seen can be read with its age, what she writes waits and is sent once, and nothing
// stays when she has signed out, or where the computer is shared.
import type { Page } from "@playwright/test";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { Citizen } from "../support/citizen";
import { expectArrived, expectNoSidewaysScroll, expectPage } from "../support/page";
import { DIST } from "../support/program.mjs";
import { Server } from "../support/server";

const USER = "borger-booking";
const PERSON = "p-anemone";
const API = `/api/v1/persons/${PERSON}`;
/** A day of the week, a date and a time. */
const MOMENT = /mandag den 16\. november 2026 kl\. \d\d\.\d\d/;

test.slow();

/** The pages of this build are kept: they can be opened without a connection. */
async function pagesKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The names of what lies in the vault. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const opened = indexedDB.open("minside", 1);
        opened.onupgradeneeded = () => ["keys", "sealed"].forEach((name) => opened.result.createObjectStore(name));
        opened.onsuccess = () => {
          const read = opened.result.transaction(["sealed", "keys"]);
          const [sealed, keys] = ["sealed", "keys"].map((name) => read.objectStore(name).getAllKeys());
          read.oncomplete = () => {
            opened.result.close();
            done([...sealed.result, ...keys.result].map(String).sort());
          };
        };
      }),
  );
}

/** Every address that the caches of the service worker hold. */
async function cached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
    }
    return all;
  });
}

const SEEN = ["booking", "overview", "plan", "plan-since"].map((part) => `seen/${PERSON}/${part}`).concat("seen/who", "vault");

test("overview, plan and meetings are read with their age, and anew when the net is back", async ({ page, context, hands, t, citizen }) => {
  await citizen.open(USER);
  await expectPage(page, t, t.say("citizen.overview_title"));
  const next = await hands.main.locator("#next-duty").innerText();
  await hands.press("link", t.say("pages.menu_booking"), page.getByRole("banner"));
  await expectArrived(page, t, t.say("booking.title"));
  await hands.press("link", t.say("pages.menu_plan"), page.getByRole("banner"));
  await expectArrived(page, t, t.say("plan.title"));
  await citizen.addGoal("Kørekort til bus", true);
  await citizen.saved();
  await expect.poll(() => kept(page)).toEqual(SEEN);
  await pagesKept(page);
  expect((await cached(page)).filter((path) => path.startsWith("/api/"))).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await expectPage(page, t, t.say("plan.title"));
  await expect(hands.main.getByText(t.say("citizen.offline_title"))).toBeVisible();
  await expect(hands.main.getByText(MOMENT)).toBeVisible();
  await expect(citizen.goals().getByRole("link", { name: "Kørekort til bus" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(t.address("/borger"));
  await expectPage(page, t, t.say("citizen.overview_title"));
  await expect(hands.main.getByText(MOMENT)).toBeVisible();
  await expect(hands.main.locator("#next-duty")).toHaveText(next);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.goto(t.address("/borger/booking"));
  await expectPage(page, t, t.say("booking.title"));
  await expect(hands.main.getByText(MOMENT)).toBeVisible();
  // Times are for now only.
  await expect(hands.main.getByText(t.say("booking.choose_title"))).toHaveCount(0);
  // What was never read is not made up.
  await page.goto(t.address("/borger/cv"));
  await expect(hands.main.getByText(t.say("application.failure_unreachable"))).toBeVisible();

  await page.goto(t.address("/borger"));
  await expect(hands.main.getByText(t.say("citizen.offline_title"))).toBeVisible();
  await context.setOffline(false);
  await expect(hands.main.getByText(t.say("citizen.offline_title"))).toHaveCount(0);
  await expectPage(page, t, t.say("citizen.overview_title"));
});

test("a message and a job wait, are sent once, and nothing stays after signing out", async ({ page, context, hands, t, citizen }) => {
  const say = (key: string, args = {}) => t.say(`citizen.${key}`, args);
  await citizen.open(USER, "/borger/beskeder");
  await expectPage(page, t, t.say("messages.title"));
  await expect(hands.main.getByText(t.say("messages.empty"))).toBeVisible();
  await pagesKept(page);
  await context.setOffline(true);
  await page.goto(t.address("/borger/beskeder/ny"));
  await expectPage(page, t, t.say("messages.new_title"));
  await hands.choose(t.say("messages.with_label"), t.say("messages.with_municipality"));
  await hands.fill(t.say("messages.subject_label"), "Mødet på torsdag");
  await hands.fill(t.say("messages.text_label"), "Kan jeg komme senere?");
  await hands.press("button", t.say("messages.send"));
  await expectArrived(page, t, t.say("messages.title"));
  await expect(hands.main.getByText(say("waiting_told"))).toBeVisible();
  await expect(hands.main.getByText(say("waiting_badge"), { exact: true })).toHaveCount(1);
  await expect(hands.main.getByText(t.say("messages.sent"))).toHaveCount(0);

  // Taken back, it stands in its form again; then it is sent after all.
  await hands.press("button", new RegExp(`^${say("waiting_undo")}`));
  await expectArrived(page, t, t.say("messages.new_title"));
  await expect(hands.field(t.say("messages.text_label"))).toHaveValue("Kan jeg komme senere?");
  await hands.fill(t.say("messages.text_label"), "Kan jeg komme en time senere?");
  await hands.press("button", t.say("messages.send"));
  await expectArrived(page, t, t.say("messages.title"));
  await expect(hands.main.getByText("Kan jeg komme en time senere?")).toHaveCount(1);
  await expect(hands.main.getByText(say("waiting_kept"))).toBeVisible();
  await expectAccessible(page);

  await page.goto(t.address("/borger/joblog/ny"));
  await expectPage(page, t, t.say("job_log.new_title"));
  await hands.fill(t.say("job_log.title_label"), "Buschauffør");
  await hands.fill(t.say("job_log.employer_label"), "Byens Busser");
  await hands.date(t.say("job_log.on_label"), "2026-11-16");
  await hands.choose(t.say("job_log.kind_label"), t.say("job_log.kind_advertised"));
  await hands.choose(t.say("job_log.status_label"), t.say("job_log.status_sent"));
  await hands.press("button", t.say("job_log.save"));
  await expectArrived(page, t, t.say("job_log.title"));
  await expect(hands.main.locator(".waiting").getByRole("strong").filter({ hasText: "Buschauffør" })).toBeVisible();
  await expect(hands.main.getByText(say("waiting_badge"), { exact: true })).toBeVisible();
  await expect(hands.main.getByText(t.say("job_log.saved"))).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  // It outlives the page.
  await page.reload();
  await expect(hands.main.getByText(say("waiting_badge"), { exact: true })).toBeVisible();

  await context.setOffline(false);
  await expect(hands.main.getByRole("link", { name: "Buschauffør" })).toHaveCount(1);
  await expect(hands.main.getByText(say("waiting_badge"), { exact: true })).toHaveCount(0);
  await hands.press("link", t.say("pages.menu_messages"), page.getByRole("banner"));
  await expectArrived(page, t, t.say("messages.title"));
  await expect(hands.main.getByRole("link", { name: "Mødet på torsdag" })).toHaveCount(1);
  await expect(hands.main.getByText(say("waiting_badge"), { exact: true })).toHaveCount(0);
  const log = await (await page.request.get(`${API}/job-log`)).json();
  expect(log.entries.map((entry: { title: string }) => entry.title)).toEqual(["Buschauffør"]);
  const { items } = await (await page.request.get(`${API}/conversations`)).json();
  expect(items.map((row: { subject: string; messages: number }) => [row.subject, row.messages])).toEqual([["Mødet på torsdag", 1]]);
  const { all } = await (await page.request.get(`${API}/conversations/${items[0].id}`)).json();
  expect(all.map((message: { text: string }) => message.text)).toEqual(["Kan jeg komme en time senere?"]);

  await hands.press("button", t.say("application.sign_out"), page.getByRole("banner"));
  await expectPage(page, t, t.say("application.signed_out_title"));
  expect(await kept(page)).toEqual([]);
  expect((await cached(page)).filter((path) => path.startsWith("/api/"))).toEqual([]);
  await context.setOffline(true);
  await page.goto(t.address("/borger"));
  await expect(hands.main.getByText(t.say("application.failure_unreachable"))).toBeVisible();
  await expect(hands.main.locator("#next-duty")).toHaveCount(0);
  await context.setOffline(false);
});

test.describe("where the test stands between page and server", () => {
  // Nothing else may answer in the network's place.
  test.use({ serviceWorkers: "block" });

  test("an answer that is lost on its way makes no second message", async ({ page, hands, t, citizen }) => {
    await citizen.open(USER, "/borger/beskeder/ny");
    await expectPage(page, t, t.say("messages.new_title"));
    const keys: string[] = [];
    await page.route(`**${API}/conversations`, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      keys.push((await route.request().allHeaders())["idempotency-key"]);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await hands.choose(t.say("messages.with_label"), t.say("messages.with_municipality"));
    await hands.fill(t.say("messages.subject_label"), "Et spørgsmål");
    await hands.fill(t.say("messages.text_label"), "Hvem skal jeg tale med?");
    await hands.press("button", t.say("messages.send"));
    await expectArrived(page, t, t.say("messages.title"));
    await expect(hands.main.getByText(t.say("citizen.waiting_tried"))).toBeVisible();
    await expectAccessible(page);
    await expect(hands.main.getByText(t.say("citizen.waiting_badge"), { exact: true })).toHaveCount(0, { timeout: 60_000 });
    await expect(hands.main.getByRole("link", { name: "Et spørgsmål" })).toHaveCount(1);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size, "one key for both tries").toBe(1);
    const { items } = await (await page.request.get(`${API}/conversations`)).json();
    expect(items).toHaveLength(1);
  });
});

test("the session has ended meanwhile: it waits for the same person", async ({ page, context, hands, t, citizen }) => {
  await citizen.open(USER);
  await expectPage(page, t, t.say("citizen.overview_title"));
  await expect.poll(() => kept(page)).toContain(`seen/${PERSON}/overview`);
  await page.goto(t.address("/borger/joblog/ny"));
  await expectPage(page, t, t.say("job_log.new_title"));
  await pagesKept(page);
  await context.setOffline(true);
  await hands.fill(t.say("job_log.title_label"), "Kok");
  await hands.fill(t.say("job_log.employer_label"), "Kantinen");
  await hands.choose(t.say("job_log.kind_label"), t.say("job_log.kind_unsolicited"));
  await hands.choose(t.say("job_log.status_label"), t.say("job_log.status_sent"));
  await hands.press("button", t.say("job_log.save"));
  await expectArrived(page, t, t.say("job_log.title"));
  await expect(hands.main.getByText(t.say("citizen.waiting_kept"))).toBeVisible();
  await context.clearCookies();
  await context.setOffline(false);
  await expectPage(page, t, t.say("application.signed_out_title"));
  // Somebody else signs in on the same device: nothing of hers is sent or shown, and what she has seen is gone.
  const other = new Citizen(hands, t);
  await other.open("borger-jobparat", "/borger/joblog");
  await expectPage(page, t, t.say("job_log.title"));
  await expect(hands.main.getByText(t.say("job_log.empty"))).toBeVisible();
  await expect(hands.main.getByText("Kantinen")).toHaveCount(0);
  await expect.poll(async () => (await kept(page)).filter((name) => name.includes(PERSON) && name.startsWith("seen/"))).toEqual([]);
  await context.clearCookies();
  await citizen.open(USER, "/borger/joblog");
  await expectPage(page, t, t.say("job_log.title"));
  await expect(hands.main.getByRole("link", { name: "Kok" })).toHaveCount(1);
  const log = await (await page.request.get(`${API}/job-log`)).json();
  expect(log.entries).toHaveLength(1);
});

test("on a shared computer nothing is kept", async ({ page, context, hands, t, citizen }) => {
  await page.goto(t.address("/log-ind?next=/borger"));
  await expectPage(page, t, t.say("application.sign_in_title"));
  await hands.tick(hands.main.getByRole("checkbox", { name: new RegExp(t.say("application.sign_in_shared")) }));
  await citizen.signIn(USER);
  await expectPage(page, t, t.say("citizen.overview_title"));
  await hands.press("link", t.say("pages.menu_plan"), page.getByRole("banner"));
  await expectArrived(page, t, t.say("plan.title"));
  await pagesKept(page);
  expect(await kept(page)).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await expectPage(page, t, t.say("plan.title"));
  await expect(hands.main.getByText(t.say("application.failure_unreachable"))).toBeVisible();
  await expect(hands.main.getByText(t.say("citizen.offline_title"))).toHaveCount(0);
  await expectAccessible(page);
  await context.setOffline(false);
});

test.describe("a new build", () => {
  const folder = mkdtempSync(join(tmpdir(), "minside-dist-"));
  test.use({
    server: async ({}, use) => {
      cpSync(DIST, folder, { recursive: true });
      const server = new Server();
      await server.start(folder);
      await use(server);
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  });

  test("is offered, and taken only when she asks for it", async ({ page, hands, t, citizen }) => {
    await citizen.open(USER, "/borger/joblog/ny");
    await expectPage(page, t, t.say("job_log.new_title"));
    await pagesKept(page);
    await page.reload();
    await expectPage(page, t, t.say("job_log.new_title"));
    const notice = page.getByRole("region", { name: t.say("pages.new_build") });
    await expect(notice).toHaveCount(0);
    await hands.fill(t.say("job_log.title_label"), "Tjener");
    await expect(hands.main.getByText(t.pattern("common.kept_at"))).toBeVisible();
    rmSync(join(folder, "service-worker.js.br"), { force: true });
    appendFileSync(join(folder, "service-worker.js"), "\n// The next build.\n");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined));
    await expect(notice).toBeVisible();
    await expect(hands.field(t.say("job_log.title_label"))).toHaveValue("Tjener");
    await expectAccessible(page);
    await page.evaluate(() => ((window as any).before = true));
    await hands.press("button", t.say("pages.new_build_take"), notice);
    await page.waitForFunction(() => (window as any).before === undefined);
    await expectPage(page, t, t.say("job_log.new_title"));
    await expect(hands.field(t.say("job_log.title_label"))).toHaveValue("Tjener");
    await expect(notice).toHaveCount(0);
  });
});
