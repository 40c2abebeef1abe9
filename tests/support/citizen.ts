// The citizen's pages, by keyboard.
import { expect, type Page } from "@playwright/test";
import { signIn } from "./application";
import type { Hands } from "./hands";
import { expectPage } from "./page";
import type { Texts } from "./texts";

export class Citizen {
  readonly page: Page;

  constructor(
    readonly hands: Hands,
    readonly t: Texts,
  ) {
    this.page = hands.page;
  }

  /** Opens `path` as the demo user `id`, by way of the gate. */
  async open(id: string, path = "/borger"): Promise<void> {
    await this.page.goto(this.t.address(path));
    await this.hands.press("link", this.t.say("application.sign_in"));
    await expectPage(this.page, this.t, this.t.say("application.sign_in_title"));
    await this.signIn(id);
  }

  /** Signs in on the open sign-in page. */
  async signIn(id: string): Promise<void> {
    await signIn(this.hands, this.t, id);
  }

  /** Writes a goal at the top of an open plan. */
  async addGoal(title: string, first = false): Promise<void> {
    await this.hands.fill(this.t.say(first ? "plan.add_first_label" : "plan.add_label"), title);
    await this.page.keyboard.press("Enter");
    await expect(this.goals().getByRole("link", { name: title })).toBeVisible();
  }

  /** Writes a sub-goal on the page of a goal. */
  async addSubGoal(title: string): Promise<void> {
    await this.hands.fill(this.t.say("plan.add_sub_label"), title);
    await this.page.keyboard.press("Enter");
    await expect(this.goals().getByRole("link", { name: title })).toBeVisible();
  }

  /** The goals of the level that is open. */
  goals() {
    return this.hands.main.locator(".goal");
  }

  /** The server has everything that was written. */
  async saved(): Promise<void> {
    await expect(this.hands.main.getByText(this.t.pattern("plan.saved"))).toBeVisible();
  }
}
