// The rules. `await load()` once; then every answer comes at once and nothing leaves the machine.
import { asked, bytes, text } from "./load.js";
import init, * as rules from "./rules/rules.js";

export { ProblemError } from "./load.js";

let loading;

export function load() {
  loading ??= bytes("./rules/rules_bg.wasm")
    .then((wasm) => init({ module_or_path: wasm }))
    .then(() => ({
      check: (question, { on } = {}) => asked(() => rules.check(text(question), on)),
      compare: (question, { on, and }) => asked(() => rules.compare(text(question), on, and)),
      duties: (person, { on }) => asked(() => rules.duties(text(person), on)),
      law: ({ on } = {}) => asked(() => rules.law(on)),
      staff: (list, { on }) => asked(() => rules.staff(text(list), on)),
      words: (lang, area) => Object.fromEntries(asked(() => rules.words(lang, area))),
    }));
  return loading;
}
