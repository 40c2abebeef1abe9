// What a measurement leaves for the report.
import { writeFileSync } from "node:fs";

/** Writes the figures where the command that asked for them reads them. */
export function report(figures: Record<string, string | number>): void {
  writeFileSync(process.env.MINSIDE_FIGURES ?? "/dev/stdout", JSON.stringify(figures));
}

/** The middle one of an odd number of values. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
