// The steps of the pre-check, each filled in by keyboard and left by its button.
import { expect, type Locator, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Hands, escaped } from "./hands";
import { expectArrived, expectPage } from "./page";
import type { Texts } from "./texts";

/** The day of every test. */
export const TODAY = "2026-11-16";
export const PATH = "/arbejdsgiver/tjek";

export interface Case {
  /** The day it is asked about; today where it is left out. */
  on?: string;
  scheme: "virksomhedspraktik" | "loentilskud";
  sector: "private" | "public";
  start: string;
  end: string;
  hours: string;
}

/** Four weeks in December, within the longest time for every group. */
export const PRAKTIK: Case = {
  scheme: "virksomhedspraktik",
  sector: "private",
  start: "2026-12-01",
  end: "2026-12-28",
  hours: "37",
};

/** Four months, within the longest time for every group. */
export const LOENTILSKUD: Case = { ...PRAKTIK, scheme: "loentilskud", end: "2027-03-31" };

/** Answers to questions that the rules may ask, by the key of the question; what is not asked is not answered. */
export type Answers = Record<string, string>;

/** Somebody on dagpenge who is new to the firm. */
const PERSON: Answers = {
  job_ready_label: "choice_yes",
  obviously_ready_label: "choice_no",
  in_job_label: "choice_no",
  employed_here_label: "choice_no",
  agreed_return_label: "choice_no",
  graduate_label: "choice_no",
  integration_label: "choice_no",
  prior_label: "prior_known",
  education_label: "choice_no",
  single_provider_label: "choice_no",
  latest_employer_label: "choice_no",
  new_function_label: "choice_no",
  partner_label: "choice_no",
};

/** A place that is like it should be. */
const JOB: Answers = {
  purpose_label: "purpose_skills",
  own_need_label: "choice_no",
  vacated_label: "vacated_no",
  leads_label: "choice_yes",
  export_label: "choice_no",
  pay_label: "choice_yes",
  aid_cumulated_label: "choice_no",
};

/** What a subsidised job costs a month, and the support for it: a quarter. */
const MONEY: Answers = { wage_costs_label: "400.000", public_aid_label: "100.000" };

/** Rows of the typed list: weekly hours and how many persons have them. */
export type Staff = { hours: string; persons?: string }[];

export class Precheck {
  readonly page: Page;

  constructor(
    readonly hands: Hands,
    readonly t: Texts,
  ) {
    this.page = hands.page;
  }

  private words(key: string): string {
    return this.t.say(`precheck.${key}`);
  }

  /** Opens the pre-check and starts it. */
  async begin(): Promise<void> {
    await this.page.goto(this.t.address(PATH));
    await expectPage(this.page, this.t, this.words("title"));
    await this.hands.press("link", this.words("intro_start"));
    await expectArrived(this.page, this.t, this.words("case_title"));
  }

  /** Leaves a step by its button. */
  async next(heading: string | RegExp, button = "next"): Promise<void> {
    await this.hands.press("button", this.words(button));
    await expectArrived(this.page, this.t, typeof heading === "string" ? this.words(heading) : heading);
  }

  async fillCase(about: Case): Promise<void> {
    await this.hands.choose(this.words("scheme_label"), this.words(`scheme_${about.scheme}`));
    await this.hands.choose(this.words("sector_label"), this.words(`sector_${about.sector}`));
    await this.hands.date(this.words("on_label"), about.on ?? TODAY);
    await this.hands.date(this.words("start_label"), about.start);
    await this.hands.date(this.words("end_label"), about.end);
    await this.hands.fill(this.words("weekly_hours_label"), about.hours);
  }

  /** How the staff is given; asked first, where it matters, whether there is staff elsewhere. */
  async way(way: "list" | "paste" | "files"): Promise<void> {
    const elsewhere = this.hands.group(this.words("other_label"));
    if (await elsewhere.isVisible()) await this.hands.choose(this.words("other_label"), this.words("other_no"));
    await this.hands.choose(this.words("way_label"), this.words(`way_${way}`));
  }

  /** A field of the typed list. */
  cell(row: number, column: "hours" | "persons" | "from" | "to") {
    const name = `${this.words(`col_${column}`)}, ${this.t.say("precheck.list_row", { row })}`;
    return this.hands.main.getByRole("textbox", { name, exact: true });
  }

  /** From the first page to the placements, with a typed list. */
  async toPlacements(kase: Case, staff: Staff): Promise<void> {
    await this.begin();
    await this.fillCase(kase);
    await this.next("staff_title");
    await this.typeStaff(staff);
    await this.next("placements_title");
  }

  async typeStaff(staff: Staff): Promise<void> {
    await this.way("list");
    for (const [at, { hours, persons }] of staff.entries()) {
      if (at > 0) await this.hands.press("button", this.words("row_add"));
      await this.hands.write(this.cell(at + 1, "hours"), hours);
      if (persons) await this.hands.write(this.cell(at + 1, "persons"), persons);
    }
  }

  /** Gives files to the file field, as the browser's own dialog does. */
  async giveFiles(...files: (string | { name: string; mimeType: string; buffer: Buffer })[]): Promise<void> {
    await this.way("files");
    const field = this.hands.main.getByLabel(this.words("files_label"), { exact: true });
    await this.hands.reach(field);
    const read = (file: (typeof files)[number]) =>
      typeof file === "string" ? { name: basename(file), mimeType: "text/plain", buffer: readFileSync(file) } : file;
    await field.setInputFiles(files.map(read));
  }

  async chooseUnit(number: string): Promise<void> {
    await this.hands.choose(this.words("files_unit_label"), this.t.say("precheck.files_unit_choice", { number }));
  }

  /** Nobody is placed there. */
  async noPlacements(): Promise<void> {
    await this.hands.choose(this.words("placements_any_label"), this.words("placements_none"));
  }

  /** One placement that runs. */
  async placement(kind: string, hours: string, from: string): Promise<void> {
    await this.hands.choose(this.words("placements_any_label"), this.words("placements_some"));
    const row = this.hands.group(this.t.say("precheck.placement_row", { row: 1 }));
    await this.hands.pick(this.words("placement_kind"), this.words(`kind_${kind}`), row);
    await this.hands.write(row.getByRole("textbox", { name: this.words("placement_hours") }), hours);
    await this.hands.write(row.getByRole("textbox", { name: this.words("placement_from") }), from);
  }

  async fillPerson(group = "group_1", answers: Answers = {}): Promise<void> {
    await this.hands.pick(this.words("group_label"), this.words(group));
    await this.answer({ ...PERSON, ...answers });
    const months = this.hands.field(this.words("prior_months_label"));
    if (await months.isVisible()) {
      await this.hands.write(months, "8");
      await this.answer({ ...PERSON, ...answers });
    }
  }

  async fillJob(answers: Answers = {}): Promise<void> {
    await this.answer({ ...JOB, ...answers });
    for (const [question, kroner] of Object.entries(MONEY)) {
      if (await this.hands.field(this.words(question)).isVisible()) await this.hands.fill(this.words(question), kroner);
    }
  }

  /** Answers every question shown that has no answer yet; an answer may bring new ones. */
  private async answer(answers: Answers): Promise<void> {
    const keys = new Map(Object.keys(answers).map((key) => [this.words(key), key]));
    for (let open = await this.firstOpen(); open; open = await this.firstOpen()) {
      const key = keys.get(open);
      if (!key) throw new Error(`the page asks what the journey has no answer to: ${open}`);
      await this.hands.choose(open, this.words(answers[key]));
    }
  }

  private firstOpen(): Promise<string | undefined> {
    return this.hands.main.locator("form").evaluate((form) => {
      const groups = [...form.querySelectorAll("fieldset")].filter((group) => group.querySelector("[type=radio]"));
      return groups.find((group) => !group.querySelector(":checked"))?.querySelector("legend")?.textContent?.trim();
    });
  }

  /** From the first page to the answer, with a typed list. */
  async toAnswer(about: Case, staff: Staff, answer: string, placed?: [string, string, string]): Promise<void> {
    await this.begin();
    await this.fillCase(about);
    await this.next("staff_title");
    await this.typeStaff(staff);
    await this.fromStaff(answer, placed);
  }

  /** The answer's table of months, unfolded. */
  async months(): Promise<Locator> {
    const table = this.hands.main.getByRole("table", { name: this.words("table_caption") });
    await this.hands.reach(this.hands.main.locator("summary").filter({ hasText: this.words("table_show") }));
    await this.page.keyboard.press("Enter");
    await expect(table).toBeVisible();
    return table;
  }

  /** From filled-in staff to the answer. */
  async fromStaff(answer: string, placed?: [string, string, string]): Promise<void> {
    await this.next("placements_title");
    await this.fromPlacements(answer, placed);
  }

  /** From the placements to one of the answers, given as keys with a space between. */
  async fromPlacements(answer: string, placed?: [string, string, string]): Promise<void> {
    await (placed ? this.placement(...placed) : this.noPlacements());
    await this.next("person_title");
    await this.fillPerson();
    await this.next("job_title");
    await this.fillJob();
    await this.next(new RegExp(`^(${answer.split(" ").map((key) => escaped(this.words(key))).join("|")})$`), "see_answer");
    await expect(this.page).toHaveURL(this.t.address(`${PATH}/svar`));
  }
}
