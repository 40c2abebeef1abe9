// The accessibility checks that every page and state must pass: axe with no rule switched off, and QualWeb's
// ACT rules that map to WCAG A and AA.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const bundle = (name: string, of = require) => readFileSync(of.resolve(name), "utf8");
/** The axe that its Playwright package carries. */
const axe = bundle("axe-core/axe.min.js", createRequire(require.resolve("@axe-core/playwright")));
const qualweb = ["@qualweb/qw-page", "@qualweb/util", "@qualweb/act-rules"].map((name) => bundle(name));

/** ACT rules that are left out, each with the reason. None is today. */
const LEFT_OUT: Record<string, string> = {};

/** A broken rule and the elements that break it. */
export interface Finding {
  rule: string;
  says: string;
  where: string[];
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page), "axe findings").toEqual([]);
  expect(await qualwebFindings(page), "QualWeb findings").toEqual([]);
}

/** A page of one document is asked in place: the builder opens a second page for each look, for the sake of frames. */
export async function axeFindings(page: Page): Promise<Finding[]> {
  const { violations } = page.frames().length === 1 ? await axeInPlace(page) : await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => ({ rule: id, says: help, where: nodes.map((n) => n.target.join(" ")) }));
}

async function axeInPlace(page: Page): Promise<Pick<Awaited<ReturnType<AxeBuilder["analyze"]>>, "violations">> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as any).axe.run(document, { resultTypes: ["violations"] });
    return { violations };
  });
}

export async function qualwebFindings(page: Page): Promise<Finding[]> {
  for (const code of qualweb) await page.evaluate(code);
  const failed: Finding[] = await page.evaluate(() => {
    const Runner = (window as any).ACTRulesRunner;
    const options = { levels: ["A", "AA"] };
    const runner = new Runner(options, { translate: {}, fallback: {} });
    runner.configure(options).test({ sourceHtml: document.documentElement.outerHTML });
    const counts = (rule: any) => rule.metadata["success-criteria"]?.some((of: any) => of.level === "A" || of.level === "AA");
    return Object.entries<any>(runner.getReport().assertions)
      .filter(([, rule]) => rule.metadata.outcome === "failed" && counts(rule))
      .map(([rule, { name, results }]) => ({
        rule,
        says: name,
        where: results
          .filter((result: any) => result.verdict === "failed")
          .flatMap((result: any) => result.elements?.map((element: any) => element.pointer) ?? []),
      }));
  });
  return failed.filter(({ rule }) => !(rule in LEFT_OUT));
}
