// The short check on anybody's page: the custom element on our own page and on a plain one, with nothing but the package.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/journey";
import { expectNoSidewaysScroll, expectPage } from "../support/page";
import { LANGS, Texts } from "../support/texts";

const TODAY = new Date("2026-11-16T10:00:00+01:00");

for (const lang of LANGS) {
  const t = new Texts(lang);

  test(`${lang}: ten full-time staff and nobody placed: the ratio is met, and what is missing is named`, async ({ page, hands }) => {
    await page.clock.setFixedTime(TODAY);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(t.address("/indlejring"));
    await expectPage(page, t, t.say("pages.embed_title"));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await hands.choose(t.say("embed.scheme"), t.say("precheck.scheme_virksomhedspraktik"));
    await hands.choose(t.say("precheck.sector_label"), t.say("precheck.sector_private"));
    await hands.write(page.getByLabel(t.say("embed.staff")), "10");
    await hands.write(page.getByLabel(t.say("embed.places")), "0");
    await hands.press("button", t.say("embed.check"));
    const answer = page.getByRole("heading", { level: 2, name: t.say("cli.answer_facts_missing") });
    await expect(answer).toBeFocused();
    const ratio = page.getByRole("listitem").filter({ hasText: t.say("rule.emp_rim_01") });
    await expect(ratio).toContainText(t.say("word.verdict_met"));
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(asked, "nothing is sent").toEqual([]);
  });
}

/** Four full-time persons allow one place; one is filled already, and nothing exempts from the ratio (BEK § 65). */
test("a ratio that is missed is a no with its law", async ({ page, hands }) => {
  const t = new Texts("da");
  await page.clock.setFixedTime(TODAY);
  await page.goto(t.address("/indlejring"));
  await hands.choose(t.say("embed.scheme"), t.say("precheck.scheme_virksomhedspraktik"));
  await hands.choose(t.say("precheck.employed_here_label"), t.say("precheck.choice_no"));
  await hands.choose(t.say("precheck.integration_label"), t.say("precheck.choice_no"));
  await hands.write(page.getByLabel(t.say("precheck.weekly_hours_label")), "37");
  await hands.write(page.getByLabel(t.say("embed.staff")), "4");
  await hands.write(page.getByLabel(t.say("embed.places")), "1");
  await hands.press("button", t.say("embed.check"));
  await expect(page.getByRole("heading", { level: 2, name: t.say("cli.answer_no_with_remark") })).toBeFocused();
  const ratio = page.getByRole("listitem").filter({ hasText: t.say("rule.emp_rim_01") }).first();
  await expect(ratio).toContainText(t.say("word.verdict_not_met"));
  await hands.reach(ratio.locator("summary"));
  await page.keyboard.press("Enter");
  await expect(ratio).toContainText("§ 65, stk. 1");
  await expectAccessible(page);
});

test("what cannot be taken is said at the field, and nothing is answered", async ({ page, hands }) => {
  const t = new Texts("da");
  await page.clock.setFixedTime(TODAY);
  await page.goto(t.address("/indlejring"));
  await hands.press("button", t.say("embed.check"));
  const alert = page.locator("minside-precheck").getByRole("alert");
  await expect(alert).toHaveText(t.say("precheck.scheme_needed"));
  await hands.choose(t.say("embed.scheme"), t.say("precheck.scheme_loentilskud"));
  await page.getByLabel(t.say("embed.start")).fill("2026-12-01");
  await page.getByLabel(t.say("embed.end")).fill("2026-11-30");
  await hands.press("button", t.say("embed.check"));
  await expect(alert).toContainText("1. december 2026");
  await expect(page.getByLabel(t.say("embed.end"))).toBeFocused();
  await page.getByLabel(t.say("embed.end")).fill("2026-12-28");
  await hands.write(page.getByLabel(t.say("embed.staff")), "-1");
  await hands.press("button", t.say("embed.check"));
  await expect(alert).toHaveText(t.say("embed.number_wrong"));
  await expectAccessible(page);
});

test("one script tag on a plain page is enough", async ({ page }) => {
  const t = new Texts("en");
  await page.clock.setFixedTime(TODAY);
  const body = `<!doctype html><html lang="en"><title>A union</title><main><h1>A union</h1>
    <script type="module" src="/pakke/precheck.js"></script><minside-precheck></minside-precheck></main></html>`;
  await page.route("**/a-union", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/a-union");
  await expect(page.getByRole("button", { name: t.say("embed.check") })).toBeVisible();
  await expectAccessible(page);
});
