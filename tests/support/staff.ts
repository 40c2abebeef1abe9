// A caseworker beside the citizen, in a browser of her own.
import { expect, type Browser, type Page } from "@playwright/test";
import { signIn } from "./application";
import { Hands } from "./hands";
import { expectPage } from "./page";
import type { Texts } from "./texts";

export class Staff {
  readonly hands: Hands;

  private constructor(
    readonly page: Page,
    readonly t: Texts,
  ) {
    this.hands = new Hands(page);
  }

  /** Signs in as the demo user `id` and comes to the list of citizens. */
  static async at(browser: Browser, baseURL: string | undefined, t: Texts, id = "sagsbehandler"): Promise<Staff> {
    const page = await (await browser.newContext({ baseURL })).newPage();
    const staff = new Staff(page, t);
    await page.goto(t.address("/kommune/borgere"));
    await staff.hands.press("link", t.say("application.sign_in"));
    await signIn(staff.hands, t, id);
    await expectPage(page, t, t.say("office.citizens_title"));
    return staff;
  }

  /** Opens a page of the case of `person`, and says why. */
  async open(person: string, purpose: string, path = ""): Promise<void> {
    await this.page.goto(this.t.address(`/kommune/borgere/${person}${path}`));
    await expectPage(this.page, this.t, this.t.say("office.purpose_title"));
    await this.hands.choose(this.t.say("office.purpose_legend"), this.t.say(`office.purpose_${purpose}`));
    await this.hands.press("button", this.t.say("office.purpose_button"));
  }

  /** Begins a decision on the page of decisions: what it is about, and the answer; keys of `exemption`. */
  async begin(about: string, answer: string, ground?: string): Promise<void> {
    const say = (key: string) => this.t.say(`exemption.${key}`);
    // The form stays unfolded after a decision.
    if (!(await this.hands.group(say("about_legend")).isVisible())) {
      await this.hands.reach(this.hands.main.getByText(say("decide_title")));
      await this.page.keyboard.press("Enter");
    }
    await this.hands.choose(say("about_legend"), say(about));
    await this.hands.choose(say("granted_legend"), say(answer));
    if (ground) await this.hands.choose(say("ground_label"), say(ground));
  }

  /** Writes the reasons and saves the decision. */
  async save(reasons: string): Promise<void> {
    await this.hands.fill(this.t.say("exemption.reasons_label"), reasons);
    await this.hands.press("button", this.t.say("exemption.decide_button"));
  }

  /** A whole decision, which the server takes. */
  async decide(about: string, answer: string, reasons: string, ground?: string): Promise<void> {
    await this.begin(about, answer, ground);
    await this.save(reasons);
    await expect(this.hands.main.getByText(this.t.pattern("exemption.done"))).toBeFocused();
  }
}
