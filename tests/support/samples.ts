// The sample payroll files, and files that are none.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = (name: string) => fileURLToPath(new URL(`../../crates/${name}`, import.meta.url));

/** The same persons and hours in two formats. */
export const SAMPLES = {
  fixed: file("eindkomst/tests/samples/eindkomst-fast.txt"),
  csv: file("eindkomst/tests/samples/eindkomst-upload.csv"),
};

/** The payroll file of a company of the demo. */
export const payroll = (company: string) => file(`registers/demo/payroll/${company}.txt`);

/** What tells who somebody is: personal numbers, employee numbers and names of the samples. */
export function secrets(): RegExp[] {
  const [, fields, ...rows] = readFileSync(SAMPLES.csv, "latin1").split(/\r?\n/).map((line) => line.split(";"));
  const columns = ["6000.4", "6000.6", "6000.7", "8001.6"].map((id) => fields.indexOf(id));
  const found = new Set(rows.flatMap((row) => columns.map((at) => row[at]?.trim()).filter(Boolean)));
  if (found.size < 20) throw new Error("the sample has fewer persons than it should");
  return [...found].map((secret) => new RegExp(`\\b${secret}\\b`));
}

const text = (name: string, content: string) =>
  ({ name, mimeType: "text/plain", buffer: Buffer.from(content, "latin1") });

/** A picture. */
export const PICTURE = {
  name: "billede.png",
  mimeType: "image/png",
  buffer: Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
};

/** The beginning of an answer file from the tax authority: sums, with no workplace. */
export const ANSWER = text(
  "svar.csv",
  "0000000;I-SE-nr;P-SE-nr;CPR-nr;Navn;Per-start\r\n1;99999993;99999993;7203840002;;202610\r\n",
);

/** The fixed sample without its last line, as a broken download leaves it, and how many lines are left. */
export function truncated() {
  const lines = readFileSync(SAMPLES.fixed, "latin1").trimEnd().split("\r\n").slice(0, -1);
  return { file: text("afkortet.txt", `${lines.join("\r\n")}\r\n`), lines: lines.length };
}
