// The accessibility checks that every page and state must pass: axe with no rule switched off, and QualWeb's
// ACT rules that map to WCAG A and AA.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const bundle = (path: string) => readFileSync(require.resolve(path), "utf8");
const qualweb = [
  bundle("@qualweb/qw-page/dist/qw-page.bundle.js"),
  bundle("@qualweb/util/dist/__webpack/util.bundle.js"),
  bundle("@qualweb/act-rules/dist/__webpack/act.bundle.js"),
];

/** ACT rules that are left out, each with the reason. None is today. */
const LEFT_OUT: Record<string, string> = {};

export async function expectAccessible(page: Page): Promise<void> {
  const axe = await new AxeBuilder({ page }).analyze();
  const found = axe.violations.map((v) => ({ rule: v.id, help: v.help, where: v.nodes.map((n) => n.target.join(" ")) }));
  expect(found, "axe findings").toEqual([]);
  expect(await qualwebFailures(page), "QualWeb findings").toEqual([]);
}

export async function qualwebFailures(page: Page): Promise<unknown[]> {
  for (const code of qualweb) await page.evaluate(code);
  const failures = await page.evaluate(() => {
    const Runner = (window as any).ACTRulesRunner;
    const options = { levels: ["A", "AA"] };
    const runner = new Runner(options, { translate: {}, fallback: {} });
    runner.configure(options).test({ sourceHtml: document.documentElement.outerHTML });
    return Object.entries<any>(runner.getReport().assertions)
      .filter(([, rule]) => rule.metadata.outcome === "failed")
      .filter(([, rule]) => rule.metadata["success-criteria"]?.some((c: any) => c.level === "A" || c.level === "AA"))
      .map(([id, rule]) => ({
        rule: id,
        name: rule.name,
        where: rule.results
          .filter((r: any) => r.verdict === "failed")
          .flatMap((r: any) => r.elements?.map((e: any) => e.pointer) ?? []),
      }));
  });
  return failures.filter((failure) => !(failure.rule in LEFT_OUT));
}
