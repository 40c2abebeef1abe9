// The server is down at the moment of sending: nothing is lost, nothing looks like a success, nothing is sent twice.
import { Application } from "../support/application";
import { Hands } from "../support/hands";
import { expect, test as base } from "../support/journey";
import { expectArrived } from "../support/page";
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

test("the list says that it is not sent", async ({ page, hands, t, server, summary }) => {
  await server.stop();
  await hands.press("button", t.say("application.send"));
  await expectArrived(page, t, t.say("application.not_sent_title"));
  await hands.press("link", t.say("pages.menu_applications"), page.getByRole("banner"));
  await expectArrived(page, t, t.say("application.list_title"));
  await expect(hands.main.getByText(t.say("application.outgoing_title", { open: 1 }))).toBeVisible();
  await expect(summary.page.getByText(t.say("application.receipt_title"))).toHaveCount(0);
});
