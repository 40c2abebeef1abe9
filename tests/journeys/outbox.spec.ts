// The server is down at the moment of sending: nothing is lost, nothing looks like a success, nothing is sent twice.
import { expectAccessible } from "../support/accessibility";
import { applications } from "../support/api";
import { Application } from "../support/application";
import { Hands } from "../support/hands";
import { expect, test as base } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { PRAKTIK, Precheck } from "../support/precheck";
import { Server } from "../support/server";

const test = base.extend<{ server: Server; summary: Application }>({
  server: async ({}, use) => {
    const server = new Server();
    await server.start();
    await use(server);
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.address),
  /** An application that is ready to be sent. */
  summary: async ({ hands, t }, use) => {
    await new Precheck(hands, t).toAnswer(
      PRAKTIK,
      [{ hours: "37", persons: "6" }],
      "answer_title_met answer_title_municipality",
    );
    const application = new Application(hands, t);
    await application.apply("gartneri");
    await application.toSummary();
    await use(application);
  },
});

test.slow();

test("the application waits in the outbox and is sent once when the server is back", async ({ page, hands, t, server, summary }) => {
  await server.stop();
  await hands.press("button", t.say("application.send"));
  await expectArrived(page, t, t.say("application.not_sent_title"));
  await expect(hands.main.getByText(t.say("application.not_sent_unreachable"))).toBeVisible();
  await expect(hands.main.getByText(t.say("application.not_sent_kept"))).toBeVisible();
  await expect(page.getByText(t.say("application.receipt_title"))).toHaveCount(0);
  await expectAccessible(page);
  await server.start();
  await hands.press("button", t.say("application.not_sent_try"));
  const id = await summary.receiptId();
  expect(await applications(page.request)).toEqual([id]);
});

test("a closed tab keeps it, and the next one sends it", async ({ page, context, hands, t, server, summary }) => {
  await server.stop();
  await hands.press("button", t.say("application.send"));
  await expect(hands.main.getByText(t.say("application.not_sent_kept"))).toBeVisible();
  const address = page.url();
  await summary.page.close();
  await server.start();
  const tab = new Hands(await context.newPage());
  await tab.page.goto(address);
  await expectPage(tab.page, t, t.say("application.receipt_title"));
  expect(await applications(context.request)).toHaveLength(1);
});

test("an answer that is lost on its way makes no second application", async ({ page, hands, t, summary }) => {
  const keys: string[] = [];
  await page.route("**/api/v1/applications", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    keys.push((await route.request().allHeaders())["idempotency-key"]);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await hands.press("button", t.say("application.send"));
  const id = await summary.receiptId();
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size, "one key for all tries").toBe(1);
  expect(await applications(page.request)).toEqual([id]);
});

test("a double click sends one", async ({ page, hands, t, summary }) => {
  await hands.main.getByRole("button", { name: t.say("application.send") }).dblclick();
  const id = await summary.receiptId();
  expect(await applications(page.request)).toEqual([id]);
});

test("the list of applications says that one is not sent", async ({ page, hands, t, server, summary }) => {
  await server.stop();
  await hands.press("button", t.say("application.send"));
  await expectArrived(page, t, t.say("application.not_sent_title"));
  await hands.press("link", t.say("pages.menu_applications"), page.getByRole("banner"));
  await expectArrived(page, t, t.say("application.list_title"));
  await expect(hands.main.getByText(t.say("application.outgoing_title", { open: 1 }))).toBeVisible();
  await expect(summary.page.getByText(t.say("application.receipt_title"))).toHaveCount(0);
  await expectAccessible(page);
});
