// An application is taken back by who sent it, as long as nobody has begun on it.
import { expectAccessible } from "../support/accessibility";
import { post, signIn, store } from "../support/api";
import { Application } from "../support/application";
import { expect, test as base } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { Server } from "../support/server";

const test = base.extend<{ server: Server; ids: string[] }>({
  server: async ({}, use) => {
    const server = new Server();
    await server.start();
    await use(server);
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.address),
  ids: async ({ playwright, server }, use) => {
    const api = await playwright.request.newContext({ baseURL: server.address });
    const ids = [
      await store(api, "bageri", "1999999911", "2026-12-14"),
      await store(api, "bageri", "1999999911", "2027-01-04"),
    ];
    await use(ids);
    await api.dispose();
  },
});

test("an application that waits is taken back after a question, and one that is begun on is not", async ({
  page,
  hands,
  t,
  ids,
  playwright,
  baseURL,
}) => {
  const say = (key: string) => t.say(`application.${key}`);
  const one = (id: string) => `/arbejdsgiver/ansoegninger/${id}`;
  const withdraw = hands.main.getByRole("button", { name: say("withdraw"), exact: true });
  await page.goto(one(ids[0]));
  await hands.press("link", say("sign_in"));
  await expectPage(page, t, say("sign_in_title"));
  await new Application(hands, t).signIn("bageri");
  await expectArrived(page, t, t.pattern("application.one_heading"));

  await hands.press("button", say("withdraw"));
  const question = page.getByRole("dialog");
  await expect(question.getByRole("heading", { name: say("withdraw_title") })).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", say("withdraw_keep"), question);
  await expect(withdraw).toBeFocused();
  await expect(hands.main.getByText(say("status_submitted")).first()).toBeVisible();

  await hands.press("button", say("withdraw"));
  await hands.press("button", say("withdraw"), question);
  await expect(hands.main.getByText(say("status_withdrawn")).first()).toBeVisible();
  await expect(withdraw).toHaveCount(0);
  await expect(hands.main.getByText(say("not_before_yes"))).toHaveCount(0);
  await page.reload();
  await expect(hands.main.getByText(say("status_withdrawn")).first()).toBeVisible();
  await expectAccessible(page);

  // A caseworker begins while the page stands open: the server refuses, and the page says so.
  await page.goto(one(ids[1]));
  await expect(withdraw).toBeVisible();
  const office = await playwright.request.newContext({ baseURL });
  await signIn(office, "sagsbehandler");
  await post(office, `/api/v1/office/applications/${ids[1]}/treatment`);
  await office.dispose();
  await hands.press("button", say("withdraw"));
  await hands.press("button", say("withdraw"), question);
  await expect(question.getByText(t.say("problem.status_not_allowed"))).toBeVisible();
  await page.reload();
  await expect(hands.main.getByText(say("status_in_treatment")).first()).toBeVisible();
  await expect(withdraw).toHaveCount(0);
});
