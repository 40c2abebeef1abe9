// A program that uses the package: it must fit the types.
import { load, ProblemError, type Answer } from "minside";
import { load as loadCount } from "minside/count";

const minside = await load();
const answer: Answer = minside.check({ scheme: "virksomhedspraktik", on: "2026-11-16" }, { on: "2026-11-16" });
const verdict: "met" | "not_met" | "unknown" = answer.verdict;
const day: string = minside.duties({}, { on: "2026-11-16" }).on;
const { count } = await loadCount();
const counted = await count([{ name: "a.txt", bytes: new Uint8Array() }]);
const code: string = new ProblemError().problem.code;
console.log(verdict, day, counted.months.length, code);

// @ts-expect-error: no such scheme
minside.check({ scheme: "praktik", on: "2026-11-16" });
