// What the matrix found, kept line by line in a file, so that a run that was cut off goes on where it stopped.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding } from "./accessibility";
import { DIST } from "./program.mjs";

export interface Look {
  lang: string;
  walk: string;
  state: string;
  width: number;
  mode: string;
}

const FILE = process.env.MINSIDE_FINDINGS ?? "target/accessibility.jsonl";

export class Findings {
  /** The build that is looked at, by the name that its service worker gives it. */
  private readonly build = /minside-(\w+)/.exec(readFileSync(join(DIST, "service-worker.js"), "utf8"))?.[1];
  private readonly done = new Set<string>();

  constructor() {
    if (!this.build) throw new Error("the service worker does not name its build");
    mkdirSync(dirname(FILE), { recursive: true });
    const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").filter(Boolean) : [];
    for (const line of lines) {
      const { build, look, found } = JSON.parse(line);
      if (build === this.build && found.length === 0) this.done.add(key(look));
    }
  }

  /** Whether this build was looked at this way before and nothing was found. */
  passed(look: Look): boolean {
    return this.done.has(key(look));
  }

  write(look: Look, found: Finding[]): void {
    appendFileSync(FILE, `${JSON.stringify({ build: this.build, look, found })}\n`);
  }
}

function key({ lang, walk, state, width, mode }: Look): string {
  return [lang, walk, state, width, mode].join("|");
}
