// Min Plan with many goals: written by keyboard, kept, agreed on with the municipality, published and acknowledged.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { signIn } from "../support/application";
import { Citizen } from "../support/citizen";
import { Hands } from "../support/hands";
import { expectArrived, expectPage } from "../support/page";

const USER = "borger-jobparat";
const PERSON = "p-kornblomst";

test.slow();

test("three goals with sub-goals, put in another order by keyboard, closed and found again", async ({ page, context, hands, t, citizen }) => {
  await citizen.open(USER, "/borger/plan");
  await expectPage(page, t, t.say("plan.title"));
  await expect(hands.main.getByText(t.say("plan.empty"))).toBeVisible();
  await expectAccessible(page);
  await citizen.addGoal("Kok", true);
  await citizen.addGoal("Bager");
  await citizen.addGoal("Lagermedarbejder");
  await citizen.saved();
  await hands.press("button", `${t.say("plan.move_up")} Lagermedarbejder`);
  await expect(citizen.goals().getByRole("heading")).toHaveText(["Kok", "Lagermedarbejder", "Bager"]);
  await expect(page.getByText(t.say("plan.moved", { title: "Lagermedarbejder", place: 2, all: 3 }))).toBeAttached();
  await expect(hands.main.getByRole("button", { name: `${t.say("plan.move_up")} Lagermedarbejder` })).toBeFocused();
  await expectAccessible(page);
  await hands.press("link", "Kok");
  await expectArrived(page, t, "Kok");
  await citizen.addSubGoal("Hygiejnebevis");
  await hands.press("link", "Hygiejnebevis");
  await expectArrived(page, t, "Hygiejnebevis");
  await citizen.addSubGoal("Find et kursus");
  await hands.fill(t.say("plan.step_label"), "Ring til skolen");
  await page.keyboard.press("Enter");
  const step = hands.main.getByRole("checkbox", { name: "Ring til skolen" });
  await hands.tick(step);
  await expect(step).toBeChecked();
  await expect(step).toBeFocused();
  await citizen.saved();
  await expectAccessible(page);
  await page.close();
  const again = await context.newPage();
  const there = new Citizen(new Hands(again), t);
  await again.goto("/borger/plan");
  await expectPage(again, t, t.say("plan.title"));
  await expect(there.goals().getByRole("heading")).toHaveText(["Kok", "Lagermedarbejder", "Bager"]);
  await there.hands.press("link", "Kok");
  await there.hands.press("link", "Hygiejnebevis");
  await expect(there.hands.main.getByRole("checkbox", { name: "Ring til skolen" })).toBeChecked();
  await expect(there.goals().getByRole("heading")).toHaveText(["Find et kursus"]);
});

test("what cannot be is refused where it is written, and nothing typed is lost", async ({ page, hands, t, citizen }) => {
  await citizen.open(USER, "/borger/plan");
  await expectPage(page, t, t.say("plan.title"));
  const field = hands.field(t.say("plan.add_first_label"));
  await hands.reach(field);
  await page.keyboard.press("Enter");
  await expect(hands.main.getByText(t.say("plan.refused_empty"))).toBeVisible();
  await expect(field).toBeFocused();
  await expectAccessible(page);
  const long = "x".repeat(10_000);
  await field.evaluate((input, text) => {
    (input as HTMLInputElement).value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, long);
  await page.keyboard.press("Enter");
  await expect(hands.main.getByText(t.say("plan.refused_too_long", { title: "200", text: t.lang === "da" ? "4.000" : "4,000" }))).toBeVisible();
  await expect(field).toHaveValue(long);
});

test("without a connection what is written is kept, and arrives when the line is back", async ({ page, context, hands, t, citizen }) => {
  await citizen.open(USER, "/borger/plan");
  await citizen.addGoal("Kok", true);
  await citizen.saved();
  await context.setOffline(true);
  await citizen.addGoal("Bager");
  await expect(hands.main.getByText(t.say("plan.save_waiting"))).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await citizen.saved();
  const kept = await page.request.get(`/api/v1/persons/${PERSON}/plan`);
  const { plan } = await kept.json();
  expect(plan.goals.map((goal: { terms: { title: string } }) => goal.terms.title)).toEqual(["Kok", "Bager"]);
});

test("the municipality agrees and publishes; the citizen reads what is new and confirms", async ({ page, browser, baseURL, hands, t, citizen }) => {
  await citizen.open(USER, "/borger/plan");
  await citizen.addGoal("Kok", true);
  await citizen.saved();

  const staffPage = await (await browser.newContext({ baseURL })).newPage();
  const staff = new Hands(staffPage);
  await staffPage.goto(`/kommune/borgere`);
  await staff.press("link", t.say("application.sign_in"));
  await signIn(staff, t, "sagsbehandler");
  await expectPage(staffPage, t, t.say("office.citizens_title"));
  await expectAccessible(staffPage);
  await staffPage.goto(`/kommune/borgere/${PERSON}/plan`);
  await expectPage(staffPage, t, t.say("office.purpose_title"));
  await expectAccessible(staffPage);
  await staff.press("button", t.say("office.purpose_button"));
  await expect(staff.main.getByText(t.say("office.purpose_missing")).first()).toBeVisible();
  await staff.choose(t.say("office.purpose_legend"), t.say("office.purpose_plan"));
  await staff.press("button", t.say("office.purpose_button"));
  await expectPage(staffPage, t, t.say("plan.title"));
  await staff.press("link", "Kok");
  await expectPage(staffPage, t, "Kok");
  await staff.press("button", t.say("plan.agree_button"));
  await expect(staff.main.getByText(t.say("plan.standing_agreed"))).toBeVisible();
  await expectAccessible(staffPage);
  await staffPage.goto(`/kommune/borgere/${PERSON}/plan`);
  await staff.press("button", t.say("plan.publish_button"));
  await expect(staff.main.getByText(t.pattern("plan.newest_not_acknowledged"))).toBeVisible();

  await page.goto("/borger");
  await expectPage(page, t, t.say("citizen.overview_title"));
  await hands.press("link", t.say("citizen.unread_link"));
  await expect(hands.main.getByText(t.say("plan.difference_added", { title: "Kok" }))).toBeVisible();
  await expectAccessible(page);
  await hands.press("button", t.say("plan.acknowledge_button"));
  await expect(hands.main.getByText(t.say("plan.acknowledged_title"))).toBeVisible();
  await expect(hands.main.getByText(t.pattern("plan.acknowledged_id"))).toBeVisible();

  await page.goto("/borger/mine-data");
  await expectPage(page, t, t.say("my_data.title"));
  const look = t.say("my_data.who_staff", { organisation: "Lyngborg Kommune" });
  await expect(hands.main.getByText(look).first()).toBeVisible();
  await expect(hands.main.getByText(t.say("my_data.purpose_plan")).first()).toBeVisible();
  await expectAccessible(page);
});

test("two write at once: both are there, or it is told", async ({ page, hands, t, citizen, playwright, baseURL }) => {
  await citizen.open(USER, "/borger/plan");
  await citizen.addGoal("Kok", true);
  await citizen.saved();
  const staff = await playwright.request.newContext({ baseURL });
  const key = () => ({ "Idempotency-Key": crypto.randomUUID() });
  await staff.post("/api/v1/session", { data: { user: "sagsbehandler" }, headers: key() });
  await staff.post(`/api/v1/persons/${PERSON}/openings`, { data: { purpose: "plan" }, headers: key() });
  const { plan } = await (await staff.get(`/api/v1/persons/${PERSON}/plan`)).json();
  await hands.press("link", "Kok");
  await expectArrived(page, t, "Kok");
  const change = { retitle: { goal: plan.goals[0].id, was: "Kok", title: "Bager" } };
  await staff.post(`/api/v1/persons/${PERSON}/plan/operations`, {
    data: { operations: [{ id: "theirs-1", change }] },
    headers: key(),
  });
  await hands.reach(hands.main.getByText(t.say("plan.change_summary")));
  await page.keyboard.press("Enter");
  await hands.fill(t.say("plan.title_label"), "Slagter");
  await page.keyboard.press("Enter");
  await expect(hands.main.getByText(t.say("plan.refused_changed_meanwhile"))).toBeVisible();
  await expectPage(page, t, "Bager");
  await expectAccessible(page);
  await staff.dispose();
});
