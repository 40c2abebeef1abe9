// The package in Node: the same case files as the crate's own, and the same count of the sample files. The cases and
// their findings are written by `cargo test -p rules --test cases`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.env.MINSIDE_PACKAGE}/`);
const findings = process.env.MINSIDE_FINDINGS;
const root = new URL("../../../", import.meta.url);
const { load, ProblemError } = await import(new URL("index.js", folder));
const minside = await load();

const lines = (name) => readFileSync(`${findings}/${name}`, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const example = (name) => JSON.parse(readFileSync(new URL(`docs/schema/examples/${name}.json`, root), "utf8"));

/** A finding as the crate itself tells it: without sentences. */
function bare({ sentence, notes, children, answer, advice, ...rest }) {
  const told = notes?.map(({ reason }) => ({ reason }));
  return { ...rest, ...(told && { notes: told }), children: children.map(bare) };
}

test("every case of the crate gives the crate's findings", () => {
  const cases = lines("cases.jsonl");
  const expected = lines("findings.jsonl");
  assert.equal(cases.length, expected.length);
  assert.ok(cases.length > 2000);
  let refused = 0;
  cases.forEach((one, at) => {
    const ask = () =>
      one.person ? minside.duties(one.person, { on: one.on }).findings : [minside.check({ question: one.question, staffing: one.staffing })];
    if (one.refused) {
      refused += 1;
      assert.throws(ask, ({ problem }) => problem.code === "facts_out_of_range" && problem.facts.length === one.refused);
      return;
    }
    assert.deepEqual(ask().map(bare), expected[at], one.name);
  });
  assert.ok(refused < 50, `${refused} cases are about facts that cannot be right`);
});

test("a problem is an exception with its document", () => {
  assert.throws(() => minside.check({ scheme: "no such scheme", on: "2026-11-16" }), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.equal(error.problem.code, "json_word_unknown");
    assert.match(error.problem.title, /scheme.*loentilskud/);
    return error.message === error.problem.title;
  });
  assert.throws(() => minside.law({ on: "yesterday" }), ({ problem }) => problem.code === "usage");
});

test("two dates differ in the way of counting staff", () => {
  const { differences } = minside.compare(example("question"), { on: "2018-11-16", and: "2026-11-16" });
  const rules = differences.map(({ rule }) => rule);
  assert.ok(rules.includes("EMP-ORD-01") && rules.includes("EMP-ORD-02"));
});

test("the law of a date, and all of it", () => {
  const norm = ({ parameters }) => parameters.find(({ id }) => id === "full-time-month")?.values[0].value;
  assert.equal(norm(minside.law({ on: "2026-11-16" })), 16033);
  assert.equal(norm(minside.law({ on: "2012-12-31" })), undefined);
});

test("a list of two half-time employments is one full-time person in each of thirteen months", () => {
  const row = { weekly_hours: 1850, from: null, to: null, under_18: false, with_subsidy: false, at_unit: true };
  const { unit } = minside.staff([row, row], { on: "2026-11-16" });
  assert.equal(unit.months.length, 13);
  assert.deepEqual([unit.months[0].month, unit.months[12].month], ["2025-10", "2026-10"]);
  for (const { ordinary } of unit.months) assert.deepEqual(ordinary.hours, { low: 16033, high: 16033 });
  assert.throws(() => minside.staff([{ ...row, weekly_hours: 0 }], { on: "2026-11-16" }), ({ problem }) => problem.facts[0].path === "list[0].weekly_hours");
});

test("the sample file is counted as on the command line", async () => {
  const { load } = await import(new URL("count.js", folder));
  const { count } = await load();
  const bytes = readFileSync(new URL("crates/eindkomst/tests/samples/eindkomst-fast.txt", root));
  const portions = [bytes.subarray(0, 1000), bytes.subarray(1000)];
  const whole = await count([{ name: "eindkomst-fast.txt", bytes }], { support: example("support") });
  const parted = await count([{ name: "eindkomst-fast.txt", bytes: portions }], { support: example("support") });
  assert.deepEqual(whole, parted);
  assert.deepEqual(whole.months.at(-1), example("count").months.at(-1));
});
