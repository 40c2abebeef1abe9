// <minside-precheck>: a short pre-check for anybody's page. Everything is worked out in the reader's own browser; the
// element asks for no file but the package's own.
//
//   <script type="module" src="precheck.js"></script>
//   <minside-precheck lang="da"></minside-precheck>
//
// `lang` is da or en; else the page's language. `on` is the day of the question; else today.
import { load, ProblemError } from "./index.js";

const FULL_WEEK = 3700;
const GROUPS = Array.from({ length: 13 }, (_, at) => String(at + 1));
const ORDER = { not_met: 0, met: 1, unknown: 2 };

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; max-width: 40rem; font: inherit; color: inherit; line-height: 1.5; }
  fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }
  label, legend { display: block; font-weight: 600; padding: 0; }
  .choice { display: flex; gap: .5rem; align-items: center; font-weight: 400; min-height: 2.75rem; }
  .field { margin: 0 0 1.5rem; }
  .hint { margin: 0 0 .25rem; color: #454545; }
  input:not([type=radio]), select { font: inherit; box-sizing: border-box; width: 100%; min-height: 3rem; padding: .5rem .75rem; border: 1px solid #6d6d6d; border-radius: 0; background: #fff; color: #1a1a1a; }
  input[type=number] { max-width: 8rem; }
  input[type=date] { max-width: 14rem; }
  input[type=radio] { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; }
  button { font: inherit; font-weight: 600; min-height: 3rem; padding: .5rem 1.5rem; border: 2px solid #0059b3; background: #0059b3; color: #fff; cursor: pointer; }
  button:hover { background: #004993; border-color: #004993; }
  :focus-visible { outline: 3px solid #747474; outline-offset: 3px; }
  [role=alert]:not(:empty) { border-left: 4px solid #cc0000; padding: .5rem 1rem; margin: 0 0 1.5rem; }
  .answer { border-top: 1px solid #bfbfbf; margin-top: 2rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { border-bottom: 1px solid #dcdcdc; padding: 1rem 0; overflow-wrap: anywhere; }
  .private { margin-top: 1.5rem; }
  .names { list-style: disc; padding-left: 1.25rem; }
  .names li { border: 0; padding: .25rem 0; }
  li p { margin: .25rem 0; }
  summary { min-height: 1.75rem; cursor: pointer; }
  @media (forced-colors: active) { button { border-color: ButtonText; } }
`);

/** An element with attributes and children. */
function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The day as 2026-11-16, in the reader's own time. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

class Precheck extends HTMLElement {
  static observedAttributes = ["lang", "on"];
  #minside;
  #say;
  #lang;

  async connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [STYLE];
    this.#minside = await load();
    if (this.isConnected) this.#draw();
  }

  attributeChangedCallback() {
    if (this.#minside && this.isConnected) this.#draw();
  }

  #draw() {
    const page = (this.getAttribute("lang") ?? document.documentElement.lang).slice(0, 2);
    this.#lang = page === "en" ? "en" : "da";
    const texts = Object.assign({}, ...["embed", "precheck", "rule", "word", "cli", "finding"].map((area) => this.#minside.words(this.#lang, area)));
    this.#say = (key, args = {}) => Object.entries(args).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), texts[key] ?? `[${key}]`);
    const say = this.#say;
    const form = made(
      "form",
      { novalidate: "" },
      this.#choices("scheme", say("embed.scheme"), [["virksomhedspraktik", say("precheck.scheme_virksomhedspraktik")], ["loentilskud", say("precheck.scheme_loentilskud")]]),
      this.#choices("sector", say("precheck.sector_label"), [["private", say("precheck.sector_private")], ["public", say("precheck.sector_public")]]),
      this.#group(),
      this.#yesNo("employed_here"),
      this.#yesNo("integration"),
      this.#input("start", "date", say("embed.start"), ""),
      this.#input("end", "date", say("embed.end"), ""),
      this.#input("hours", "number", say("precheck.weekly_hours_label"), "", { min: "0.01", step: "0.01", inputmode: "decimal" }),
      this.#input("staff", "number", say("embed.staff"), say("embed.staff_hint"), { min: "0", step: "0.01", inputmode: "decimal" }),
      this.#input("places", "number", say("embed.places"), say("embed.places_hint"), { min: "0", step: "1", inputmode: "numeric" }),
      made("div", { role: "alert" }),
      made("button", { type: "submit" }, say("embed.check")),
    );
    const answer = made("div", { class: "answer", hidden: "" });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer(form, answer);
    });
    const whole = made("div", { lang: this.#lang }, form, answer, made("p", { class: "hint private" }, say("embed.private")));
    this.shadowRoot.replaceChildren(whole);
  }

  #choices(name, legend, options) {
    const choices = options.map(([value, text]) => made("label", { class: "choice" }, made("input", { type: "radio", name, value }), text));
    return made("fieldset", {}, made("legend", {}, legend), ...choices);
  }

  /** A question of the pre-check about the person. */
  #yesNo(name) {
    const say = this.#say;
    return this.#choices(name, say(`precheck.${name}_label`), [["yes", say("precheck.choice_yes")], ["no", say("precheck.choice_no")]]);
  }

  #group() {
    const say = this.#say;
    const options = [["", say("precheck.group_unknown")], ...GROUPS.map((group) => [group, say(`precheck.group_${group}`)])];
    const select = made("select", { id: "group", name: "group" }, ...options.map(([value, text]) => made("option", { value }, text)));
    return made("div", { class: "field" }, made("label", { for: "group" }, say("precheck.group_label")), select);
  }

  #input(name, type, label, hint, more = {}) {
    const said = hint ? [made("p", { class: "hint", id: `${name}-hint` }, hint)] : [];
    const described = hint ? { "aria-describedby": `${name}-hint` } : {};
    return made("div", { class: "field" }, made("label", { for: name }, label), ...said, made("input", { id: name, name, type, ...described, ...more }));
  }

  /** What is filled in, as the question it is; what is left open stays unknown. */
  #question(form) {
    const given = Object.fromEntries(new FormData(form));
    const on = this.getAttribute("on") ?? today();
    const fact = (value) => (value ? { value } : {});
    const yes = (value) => (value ? { value: value === "yes" } : {});
    const staff = Math.round(Number(given.staff) * FULL_WEEK);
    const row = (weekly_hours) => ({ weekly_hours, from: null, to: null, under_18: false, with_subsidy: false, at_unit: true });
    const rows = [...Array.from({ length: Math.floor(staff / FULL_WEEK) }, () => row(FULL_WEEK)), ...(staff % FULL_WEEK ? [row(staff % FULL_WEEK)] : [])];
    const place = { kind: given.scheme, from: on, weekly_hours: { value: FULL_WEEK }, level: "unit" };
    const question = {
      scheme: given.scheme,
      on,
      start: fact(given.start),
      end: fact(given.end),
      weekly_hours: fact(Math.round(Number(given.hours) * 100)),
      employer: { sector: fact(given.sector) },
      person: { group: fact(Number(given.group)), employed_here: yes(given.employed_here), integration: yes(given.integration) },
      placements: given.places === "" ? {} : { value: Array.from({ length: Math.floor(Number(given.places)) }, () => place) },
    };
    return given.staff === "" ? { question } : { question, staffing: this.#minside.staff(rows, { on }) };
  }

  #answer(form, answer) {
    const alert = form.querySelector("[role=alert]");
    alert.replaceChildren();
    answer.hidden = true;
    const wrong = this.#wrong(form);
    if (wrong) return this.#refuse(alert, form.elements[wrong.field], wrong.text);
    try {
      const found = this.#minside.check(this.#question(form));
      answer.replaceChildren(...this.#told(found));
      answer.hidden = false;
      answer.querySelector("h2").focus();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { facts = [], sentence } = error.problem;
      const end = facts.some(({ path }) => path === "question.end") ? "end" : "start";
      this.#refuse(alert, form.elements[end], facts.map((fact) => fact.sentence[this.#lang]).join(" ") || sentence[this.#lang]);
    }
  }

  /** The first field that cannot be taken as it stands. */
  #wrong(form) {
    if (!form.elements.scheme.value) return { field: "scheme", text: this.#say("precheck.scheme_needed") };
    const bad = [...form.elements].find((field) => field.validity?.badInput || field.validity?.rangeUnderflow || field.validity?.stepMismatch);
    return bad && { field: bad.name, text: this.#say(bad.type === "date" ? "embed.date_wrong" : "embed.number_wrong") };
  }

  #refuse(alert, field, text) {
    alert.append(made("p", {}, text));
    (field instanceof RadioNodeList ? field[0] : field)?.focus();
  }

  #told(found) {
    const say = this.#say;
    const below = found.children.filter(({ told }) => !told).sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
    const decided = below.filter(({ verdict }) => verdict !== "unknown");
    const open = below.filter(({ verdict }) => verdict === "unknown");
    const heading = made("h2", { tabindex: "-1" }, say(`cli.answer_${found.answer}`));
    const told = [heading, made("ul", {}, ...decided.map((finding) => this.#finding(finding)))];
    if (open.length) {
      // Where a fact is simply not asked here the name is enough; else what keeps it open is said.
      const why = ({ reason, sentence }) => (reason.code === "fact_missing" ? "" : `: ${sentence[this.#lang]}`);
      const names = open.map((finding) => made("li", {}, this.#name(finding.rule) + why(finding)));
      told.push(made("h3", {}, say("embed.open_heading")), made("ul", { class: "names" }, ...names));
    }
    return told;
  }

  #name(rule) {
    return this.#say(`rule.${rule.toLowerCase().replaceAll("-", "_")}`);
  }

  #finding({ rule, verdict, sentence, sources }) {
    const say = this.#say;
    const law = sources.map(({ act, section, url }) => {
      const text = `${act} ${section}`.trim();
      return made("p", {}, url ? made("a", { href: url, rel: "noreferrer" }, text) : text);
    });
    const why = law.length ? [made("details", {}, made("summary", {}, say("embed.law")), ...law)] : [];
    return made("li", {}, made("p", {}, made("strong", {}, say(`word.verdict_${verdict}`)), `: ${this.#name(rule)}`), made("p", {}, sentence[this.#lang]), ...why);
  }
}

customElements.define("minside-precheck", Precheck);
