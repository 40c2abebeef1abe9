// From the answer to the receipt, by keyboard.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { type Hands, escaped } from "./hands";
import { expectArrived, expectPage } from "./page";
import type { Texts } from "./texts";

interface DemoUser {
  id: string;
  name: string;
  role: "citizen" | "employer" | "caseworker";
  organisation: string;
}

/** The people of the demo, as its own data has them. */
const PEOPLE: DemoUser[] = JSON.parse(
  readFileSync(new URL("../../crates/registers/demo/users.json", import.meta.url), "utf8"),
);

/** Everybody of a role. */
export function people(role: DemoUser["role"]): DemoUser[] {
  return PEOPLE.filter((user) => user.role === role);
}

export function person(id: string): DemoUser {
  const found = PEOPLE.find((user) => user.id === id);
  if (!found) throw new Error(`nobody in the demo is ${id}`);
  return found;
}

/** What the application asks beside what the pre-check knows. */
export const FILLED_IN = {
  job: "Hjælper på lageret",
  cost: "25000",
  contact: "Karen Kontakt",
  email: "karen@firma.dk",
  phone: "12345678",
  representative: "Tove Tillid",
  remark: "Vi har ansat to flere siden oktober.",
};

/** On the sign-in page: who one is, and in. */
export async function signIn(hands: Hands, t: Texts, id: string): Promise<void> {
  const { name, role, organisation } = person(id);
  await hands.choose(t.say("application.sign_in_role"), t.say(`application.sign_in_${role}`));
  const as = role === "citizen" ? "" : `, ${t.say(`application.role_${role}`, { organisation })}`;
  await hands.choose(t.say("application.sign_in_who"), name + as);
  await hands.press("button", t.say("application.sign_in"));
}

export class Application {
  readonly page: Page;

  constructor(
    readonly hands: Hands,
    readonly t: Texts,
  ) {
    this.page = hands.page;
  }

  private words(key: string): string {
    return this.t.say(`application.${key}`);
  }

  /** Signs in on the sign-in page. */
  async signIn(id: string): Promise<void> {
    await expectPage(this.page, this.t, this.words("sign_in_title"));
    await signIn(this.hands, this.t, id);
  }

  /** From the answer to the first step, by way of the gate. */
  async apply(id: string): Promise<void> {
    const words = ["answer_apply", "answer_apply_anyway"].map((key) => escaped(this.t.say(`precheck.${key}`)));
    await this.hands.press("link", new RegExp(`^(${words.join("|")})$`));
    await expectArrived(this.page, this.t, this.words("title"));
    await this.hands.press("link", this.words("sign_in"));
    await expectArrived(this.page, this.t, this.words("sign_in_title"));
    await this.signIn(id);
    await expectArrived(this.page, this.t, this.words("step_job"));
  }

  async next(heading: string): Promise<void> {
    await this.hands.press("button", this.words("next"));
    await expectArrived(this.page, this.t, this.words(heading));
  }

  /** The workplace, where it is not settled already, and the job. */
  async fillJob(unit?: string): Promise<void> {
    if (unit) await this.hands.choose(this.words("unit_label"), unit);
    await this.hands.fill(this.words("function_label"), FILLED_IN.job);
    if (await this.hands.field(this.words("cost_label")).isVisible()) {
      await this.hands.fill(this.words("cost_label"), FILLED_IN.cost);
    }
  }

  async fillContact(): Promise<void> {
    await this.hands.fill(this.words("contact_name"), FILLED_IN.contact);
    await this.hands.fill(this.words("contact_email"), FILLED_IN.email);
    await this.hands.fill(this.words("contact_phone"), FILLED_IN.phone);
    await this.hands.fill(this.words("representative_name"), FILLED_IN.representative);
  }

  /** The municipality is to find somebody. */
  async nobodyFound(): Promise<void> {
    await this.hands.choose(this.words("person_found_label"), this.words("person_found_no"));
  }

  async fillRemark(): Promise<void> {
    await this.hands.fill(this.words("remark_label"), FILLED_IN.remark);
  }

  /** From the first step to the summary. */
  async toSummary(unit?: string, missed = false): Promise<void> {
    await this.fillJob(unit);
    await this.next("step_contact");
    await this.fillContact();
    await this.next("step_person");
    await this.nobodyFound();
    if (missed) {
      await this.next("step_remark");
      await this.fillRemark();
    }
    await this.next("step_summary");
  }

  /** Sends, and gives the id on the receipt. */
  async send(): Promise<string> {
    await this.hands.press("button", this.words("send"));
    return this.receiptId();
  }

  /** Waits for the receipt and gives its id. */
  async receiptId(): Promise<string> {
    await expectArrived(this.page, this.t, this.words("receipt_title"));
    const lead = this.hands.main.getByText(this.t.pattern("application.receipt_lead"));
    const [, id] = this.t.pattern("application.receipt_lead").exec(await lead.innerText()) ?? [];
    expect(id, "the number on the receipt").toBeTruthy();
    return id;
  }

  /** The value beside a label in a list of entries. */
  entry(label: string) {
    const row = this.hands.main.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: label, exact: true }) });
    return row.getByRole("cell").first();
  }
}
