// What a citizen must do, by when and why: as the rules say of the facts that the registers have.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/alone";
import { expectPage, expectNoSidewaysScroll } from "../support/page";
import { LANGS, Texts } from "../support/texts";

/** Three target groups and one who stayed away, and what the law asks of each first on 16 November 2026. */
const FIRST = [
  { user: "borger-frist-passeret", duty: "cv", overdue: true },
  { user: "borger-jobparat", duty: "cv", overdue: false },
  { user: "borger-revalidering", duty: "", overdue: false },
  // News of a plan and of meetings wait for him too.
  { user: "borger-udeblevet", duty: "get_in_touch", overdue: false },
];

for (const { user, duty, overdue } of FIRST) {
  test(`${user}: the first thing on the page is the next duty`, async ({ page, hands, t, citizen }) => {
    await citizen.open(user);
    await expectPage(page, t, t.say("citizen.overview_title"));
    const next = hands.main.locator(".next-duty");
    if (duty) {
      await expect(next.getByRole("heading", { level: 2 })).toHaveText(t.say(`duty.${duty}`));
      await expect(next).toHaveClass(overdue ? /next-duty-overdue/ : /next-duty/);
    } else {
      await expect(next.getByRole("heading", { level: 2 })).toBeVisible();
    }
    await expect(hands.main.locator(".font-lead + *")).toHaveClass(/next-duty/);
    await expectAccessible(page);
  });
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });

    test("why it applies unfolds to the finding with its law", async ({ page, hands, t, citizen }) => {
      await citizen.open("borger-booking");
      const next = hands.main.locator(".next-duty");
      const why = next.getByText(t.say("citizen.why"));
      await hands.reach(why);
      await page.keyboard.press("Enter");
      await expect(next.getByText(t.say("precheck.answer_law")).first()).toBeVisible();
      await expectAccessible(page);
    });

    test("on a narrow phone nothing is wider than the window", async ({ page, t, citizen }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await citizen.open("borger-booking");
      await expectPage(page, t, t.say("citizen.overview_title"));
      await expectNoSidewaysScroll(page);
    });
  });
}

test("a fact that changes in the register changes the page", async ({ page, hands, t, citizen, server }) => {
  await citizen.open("borger-jobparat");
  await expectPage(page, t, t.say("citizen.overview_title"));
  const cv = hands.main.getByText(t.say("duty.cv"), { exact: true });
  await expect(cv).toBeVisible();
  const file = join(server.data, "registers", "persons", "p-kornblomst.json");
  const record = JSON.parse(readFileSync(file, "utf8"));
  record.facts.cv = { ...record.facts.cv, exempt: { value: true, origin: "register" } };
  writeFileSync(file, JSON.stringify(record));
  await page.reload();
  await expectPage(page, t, t.say("citizen.overview_title"));
  await expect(hands.main.locator(".next-duty").getByText(t.say("duty.cv"), { exact: true })).toHaveCount(0);
});

test("nobody else's case can be seen", async ({ page, t, citizen }) => {
  await citizen.open("borger-jobparat");
  await expectPage(page, t, t.say("citizen.overview_title"));
  const other = await page.request.get("/api/v1/persons/p-anemone/overview");
  expect(other.status()).toBe(404);
});
