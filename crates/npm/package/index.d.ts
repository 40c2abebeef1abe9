import type { MinsideCheck as Answer } from "./schema/finding.schema";
import type { MinsideCompare as Comparison } from "./schema/compare.schema";
import type { MinsideDuties as Duties } from "./schema/duties.schema";
import type { MinsideLaw as Law } from "./schema/law.schema";
import type { Question } from "./schema/question.schema";
import type { Person } from "./schema/person.schema";
import type { Problem } from "./schema/problem.schema";

export type { Answer, Comparison, Duties, Law, Person, Problem, Question };

/** A day as 2026-11-16. */
export type Day = string;

/** One employment of a staff list without names. */
export interface Employment {
  /** In 1/100 hour. */
  weekly_hours: number;
  from: Day | null;
  to: Day | null;
  under_18: boolean;
  with_subsidy: boolean;
  /** At the workplace asked about; otherwise elsewhere in the company. */
  at_unit: boolean;
}

export interface Rules {
  /** A question and staff in, the finding tree out. `on` takes the place of the question's own date. */
  check(question: Question, options?: { on?: Day }): Answer;
  /** The same facts by the law of two dates, and the rules that differ. */
  compare(question: Question, options: { on: Day; and: Day }): Comparison;
  /** Facts about a citizen in, duties and rights out. */
  duties(person: Person, options: { on: Day }): Duties;
  /** Rules, parameters and sources; those in force where `on` is given. */
  law(options?: { on?: Day }): Law;
  /** The thirteen months before `on`: the `staffing` of a question. */
  staff(list: Employment[], options: { on: Day }): unknown;
  /** The texts of an area, by key. */
  words(lang: "da" | "en", area: string): Record<string, string>;
}

/** What the rules refuse. */
export class ProblemError extends Error {
  readonly problem: Problem;
}

/** Loads the rules; once is enough. */
export function load(): Promise<Rules>;
