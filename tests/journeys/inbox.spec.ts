// The municipality's inbox: every application, in the order one needs, and one of them with all that decides it.
import { expectAccessible } from "../support/accessibility";
import { store } from "../support/api";
import { Application } from "../support/application";
import { expect, test as base } from "../support/journey";
import { expectArrived, expectPage } from "../support/page";
import { Server } from "../support/server";

/** What the inbox holds, in the order in which it came. */
const SENT = [
  { user: "vaerksted", unit: "1999999921", company: "Havnens Værksted A/S", start: "2026-12-01" },
  { user: "bageri", unit: "1999999911", company: "Nordlys Bageri ApS", start: "2027-01-04" },
  { user: "eksempel", unit: "1999999901", company: "Eksempel Service ApS", start: "2026-12-14" },
];

const test = base.extend<{ server: Server; application: Application }>({
  server: async ({ playwright }, use) => {
    const server = new Server();
    await server.start();
    const api = await playwright.request.newContext({ baseURL: server.address });
    for (const { user, unit, start } of SENT) await store(api, user, unit, start);
    // Another municipality's: it must never show.
    await store(api, "gartneri", "1999999941", "2026-12-01");
    await api.dispose();
    await use(server);
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.address),
  application: async ({ page, hands, t }, use) => {
    const application = new Application(hands, t);
    await page.goto("/kommune");
    await hands.press("link", t.say("application.sign_in"));
    await expectPage(page, t, t.say("application.sign_in_title"));
    await application.signIn("sagsbehandler");
    await expectPage(page, t, t.say("office.inbox_title"));
    await use(application);
  },
});

const order = (...places: number[]) => places.map((place) => SENT[place].company);

test("the inbox shows the municipality's own in the order that is chosen", async ({ page, hands, t, application }) => {
  const list = application.hands.main.getByRole("table");
  const companies = list.getByRole("row").getByRole("link");
  await expect(companies).toHaveText(order(0, 1, 2));
  await expect(list.getByText(t.say("office.inbox_caption", { total: 3 }))).toBeVisible();
  await expectAccessible(page);
  for (const [by, expected] of [
    ["sort_newest", order(2, 1, 0)],
    ["sort_company", order(2, 0, 1)],
    ["sort_start", order(0, 2, 1)],
    ["sort_waiting", order(0, 1, 2)],
  ] as const) {
    await hands.pick(t.say("application.sort_label"), t.say(`office.${by}`));
    await expect(companies, by).toHaveText(expected);
  }
});

test("the inbox is narrowed by answer and scheme, and sorted by answer", async ({ page, hands, t, application }) => {
  const companies = application.hands.main.getByRole("table").getByRole("row").getByRole("link");
  const answer = t.say("office.filter_answer");
  // Only the workshop has a placement that the registers know of and its own figures do not.
  await hands.pick(answer, t.say("office.filter_differs"));
  await expect(companies).toHaveText(order(0));
  await hands.pick(answer, t.say("application.verdict_not_met"));
  await expect(companies).toHaveText(order(0));
  await hands.pick(answer, t.say("office.filter_all"));
  await expect(companies).toHaveCount(SENT.length);
  await hands.pick(t.say("application.sort_label"), t.say("office.sort_verdict"));
  await expect(companies.first()).toHaveText(SENT[0].company);
  await hands.pick(t.say("application.entry_scheme"), t.say("application.scheme_loentilskud"));
  await expect(hands.main.getByText(t.say("office.inbox_empty"))).toBeVisible();
  await expectAccessible(page);
});

test("one application shows requirements, differences and a draft decision", async ({ page, hands, t, application }) => {
  // The page has a stop at every requirement, and all of them are passed.
  test.slow();
  await hands.press("link", SENT[0].company);
  await expectArrived(page, t, t.pattern("office.case_heading"));
  await expect(hands.main.getByText(t.say("office.case_logged"))).toBeVisible();
  await expect(hands.main.getByRole("heading", { name: t.say("office.finding_register") })).toBeVisible();
  // The tree: the whole on top, and the ratio below it, by the name of its rule.
  const ratio = hands.main.getByRole("heading", { name: t.say("rule.emp_rim_01"), exact: true });
  await expect(ratio.first()).toBeVisible();
  await expect(hands.main.getByText(t.say("difference.placements", { employer: "0", register: "1" })).first()).toBeVisible();
  const draft = hands.field(t.say("office.decision_label"));
  await expect(draft).toHaveValue(new RegExp(`^${t.say("office.decision_mark")}`));
  await expect(draft).toHaveValue(new RegExp(t.say("decision.proposal_not_met")));
  await expect(draft).toHaveValue(new RegExp(SENT[0].company));
  await expectAccessible(page);

  await hands.reach(draft);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("Rettet ");
  await expect(draft).toHaveValue(/^Rettet /);
  await hands.press("button", t.say("office.decision_restore"));
  await expect(draft).toHaveValue(new RegExp(`^${t.say("office.decision_mark")}`));
  // What was written is not lost with it.
  await hands.press("button", t.say("office.decision_undo"));
  await expect(draft).toBeFocused();
  await expect(draft).toHaveValue(/^Rettet /);
  await hands.press("link", t.say("office.inbox_title"));
  await expectArrived(page, t, t.say("office.inbox_title"));
  await expect(application.page.getByRole("table")).toBeVisible();
});

test("a caseworker takes the case and records the decision after a question", async ({ page, hands, t, application }) => {
  // The page has a stop at every requirement, and all of them are passed.
  test.slow();
  const say = (key: string) => t.say(`office.${key}`);
  await hands.press("link", SENT[0].company);
  await expectArrived(page, t, t.pattern("office.case_heading"));
  await expect(page.getByRole("banner").locator("[aria-current]")).toHaveCount(1);
  await hands.press("button", say("take"));
  await expect(hands.main.getByText(t.say("application.status_in_treatment")).first()).toBeVisible();
  await expect(hands.main.getByRole("button", { name: say("take"), exact: true })).toHaveCount(0);
  await hands.choose(say("decision_granted_legend"), say("decision_granted_no"));
  await hands.press("button", say("decision_save"));
  // The draft's own mark is no decision.
  await expect(hands.main.getByText(say("decision_text_marked")).first()).toBeVisible();
  await hands.write(hands.field(say("decision_label")), "I får afslag.");
  await hands.press("button", say("decision_save"));
  const question = page.getByRole("dialog");
  await expect(question.getByText(t.say("office.decision_ask_refused", { company: SENT[0].company }))).toBeVisible();
  await hands.press("button", say("decision_save"), question);
  await expect(hands.main.getByText("I får afslag.", { exact: true })).toBeVisible();
  await expect(hands.field(say("decision_label"))).toHaveCount(0);
  await expectAccessible(application.page);
});

test("an employer is told that the inbox is not theirs", async ({ page, hands, t, application }) => {
  await hands.press("button", t.say("application.sign_out"), page.getByRole("banner"));
  await expectPage(page, t, t.say("application.signed_out_title"));
  await hands.press("link", t.say("application.sign_in_again"));
  await application.signIn("bageri");
  await expectArrived(page, t, t.say("application.list_title"));
  await page.goto("/kommune");
  await expect(hands.main.getByText(t.say("application.gate_caseworkers_only"))).toBeVisible();
  await expectAccessible(page);
});
