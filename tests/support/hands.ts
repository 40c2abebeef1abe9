// Hands on a keyboard: everything here is done with Tab, Enter, Space, arrows and letters, as somebody without a
// mouse does it. What cannot be reached this way fails.
import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has. */
const STOPS = 250;

/** Whether the element has the focus, within a custom element too. */
const hasFocus = (element: Element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element;

export class Hands {
  constructor(readonly page: Page) {}

  /** What is on the page itself, without header and footer. */
  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** Moves by Tab until `target` has the focus. */
  async reach(target: Locator): Promise<void> {
    for (let stop = 0; stop < STOPS; stop++) {
      if (await target.evaluate(hasFocus)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${target}`);
  }

  /** Goes to a link or button of the page and presses it. */
  async press(role: "link" | "button", name: string | RegExp, within = this.main): Promise<void> {
    await this.reach(within.getByRole(role, { name, exact: typeof name === "string" }));
    await this.page.keyboard.press("Enter");
  }

  /** Writes into a field, over what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** Writes into the field with this label; "(frivilligt)" may follow it. */
  async fill(label: string, text: string): Promise<void> {
    await this.write(this.field(label), text);
  }

  /** The text field with this label; "(frivilligt)" may follow it. */
  field(label: string): Locator {
    return this.main.getByRole("textbox", { name: new RegExp(`^${escaped(label)}( \\(.*\\))?$`) });
  }

  /** The questions under this legend. */
  group(legend: string): Locator {
    return this.main.getByRole("group", { name: new RegExp(`^${escaped(legend)}( \\(.*\\))?$`) });
  }

  /** Answers a question that has radio buttons. */
  async choose(question: string, answer: string | RegExp): Promise<void> {
    const group = this.group(question);
    const wanted = group.getByRole("radio", { name: answer, exact: true });
    await wanted.waitFor();
    // The group is one stop: its chosen button, or the first.
    const any = group.getByRole("radio").and(this.page.locator(":focus"));
    for (let stop = 0; stop < STOPS && (await any.count()) === 0; stop++) await this.page.keyboard.press("Tab");
    const buttons = await group.getByRole("radio").count();
    for (let step = 0; step < buttons; step++) {
      if (await wanted.evaluate(hasFocus)) break;
      await this.page.keyboard.press("ArrowDown");
    }
    if (!(await wanted.isChecked())) await this.page.keyboard.press("Space");
    await expect(wanted).toBeChecked();
  }

  /** Picks from a list. */
  async pick(label: string, option: string, within = this.main): Promise<void> {
    const list = within.getByRole("combobox", { name: label });
    await this.reach(list);
    const options = await list.getByRole("option").count();
    const chosen = () => list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label.trim());
    await this.page.keyboard.press("Home");
    for (let step = 0; step < options && (await chosen()) !== option; step++) await this.page.keyboard.press("ArrowDown");
    expect(await chosen(), label).toBe(option);
  }

  /** Writes a date, given as `2026-11-16`, into its three fields. */
  async date(question: string, day: string): Promise<void> {
    const fields = this.group(question).getByRole("textbox");
    const [year, month, date] = day.split("-");
    for (const [at, part] of [date, month, year].entries()) await this.write(fields.nth(at), part);
  }

  /** Sets or takes away a tick. */
  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press("Space");
  }
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
