// The product's sentences, read from the catalogues it is built from: a journey names what the reader sees
// and copies nothing.
import { readFileSync } from "node:fs";

export type Lang = "da" | "en";
export const LANGS: readonly Lang[] = ["da", "en"];
export type Arguments = Record<string, string | number>;

const catalogues = new Map<string, Map<string, string>>();

/** Area `area` of `lang`: key and text. A line that is neither is a mistake of this reader, not a text. */
function catalogue(lang: Lang, area: string): Map<string, string> {
  const name = `${lang}/${area}`;
  let texts = catalogues.get(name);
  if (!texts) {
    texts = new Map();
    const lines = readFileSync(new URL(`../../locales/${name}.toml`, import.meta.url), "utf8").split(/\r?\n/);
    for (const line of lines.filter((line) => line.trim() && !line.startsWith("#"))) {
      const [, key, text] = /^(\w+)\s*=\s*(".*")\s*$/.exec(line) ?? [];
      if (!key) throw new Error(`${name}: cannot read ${line}`);
      texts.set(key, JSON.parse(text));
    }
    catalogues.set(name, texts);
  }
  return texts;
}

function text(lang: Lang, key: string): string {
  const [area, name] = key.split(".");
  const found = catalogue(lang, area).get(name);
  if (found === undefined) throw new Error(`no text ${key} in ${lang}`);
  return found;
}

/** The sentences of one language. */
export class Texts {
  constructor(readonly lang: Lang) {}

  /** The sentence `area.key` with its arguments. */
  say(key: string, args: Arguments = {}): string {
    return text(this.lang, key).replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) => {
      if (!(name in args)) throw new Error(`${key} needs ${name}`);
      return one === undefined ? String(args[name]) : Number(args[name]) === 1 ? one : many;
    });
  }

  /** The same with anything in the place of its arguments; the first group holds the first argument. */
  pattern(key: string): RegExp {
    const escaped = text(this.lang, key).replace(/[.*+?^$()[\]\\]/g, "\\$&");
    return new RegExp(escaped.replace(/\{[^}]*\}/g, "(.+?)") + "$");
  }

  /** The address of `path` in this language. */
  address(path: string): string {
    return this.lang === "da" ? path : `/en${path}`;
  }

  /** The title of a page with this heading. */
  title(heading: string): string {
    return `${heading} – ${this.say("common.product")}`;
  }
}
