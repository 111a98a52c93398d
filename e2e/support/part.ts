import { expect, type Locator, type Page } from "@playwright/test";
import type { Say } from "./words";

type Values = Readonly<Record<string, string | number>>;

/**
 * A part of a page (a form, a dialog, all of it) as its reader knows it: by its words. `word` is a path in
 * messages/; what is data and not a word, such as a unit's name, is given as it stands.
 */
export class Part {
  constructor(
    readonly page: Page,
    readonly root: Locator,
    readonly say: Say,
  ) {}

  /** A named form. */
  form(word: string, values?: Values): Part {
    return this.part(this.root.getByRole("form", { name: this.say(word, values), exact: true }));
  }

  /** A named frame on the page. */
  card(word: string, values?: Values): Part {
    return this.part(this.root.getByRole("region", { name: this.say(word, values), exact: true }));
  }

  /** The frame around something that is said in it. */
  around(text: string): Part {
    return this.part(this.root.getByRole("region").filter({ hasText: text }).last());
  }

  part(root: Locator): Part {
    return new Part(this.page, root, this.say);
  }

  /** A box for words. */
  box(word: string, values?: Values): Locator {
    return this.root.getByRole("textbox", { name: this.label(word, values) });
  }

  write(word: string, text: string, values?: Values): Promise<void> {
    return this.box(word, values).fill(text);
  }

  /** One of a list that folds out. */
  async select(word: string, option: string): Promise<void> {
    await this.root.getByRole("combobox", { name: this.label(word) }).selectOption({ label: option });
  }

  /** A question with all its answers in sight. */
  question(word: string): Locator {
    return this.root.getByRole("group", { name: this.label(word) });
  }

  choose(word: string, answer: string): Promise<void> {
    return this.question(word).getByRole("radio", { name: answer, exact: true }).check();
  }

  /** One of a long list of boxes to tick. */
  pick(word: string, option: string): Promise<void> {
    return this.question(word).getByRole("checkbox", { name: option, exact: true }).check();
  }

  tick(word: string): Promise<void> {
    return this.root.getByRole("checkbox", { name: this.say(word), exact: true }).check();
  }

  button(word: string, values?: Values): Locator {
    return this.root.getByRole("button", { name: this.say(word, values), exact: true });
  }

  press(word: string, values?: Values): Promise<void> {
    return this.button(word, values).click();
  }

  link(word: string, values?: Values): Locator {
    return this.root.getByRole("link", { name: this.say(word, values), exact: true });
  }

  follow(word: string, values?: Values): Promise<void> {
    return this.link(word, values).click();
  }

  /** Unfolds a part that is folded. */
  async open(word: string, values?: Values): Promise<void> {
    const fold = this.root.locator("details").filter({
      has: this.page.locator("summary", { hasText: exactly(this.say(word, values)) }),
    });
    const last = fold.last();
    if ((await last.getAttribute("open")) === null) await last.locator("summary").first().click();
  }

  /** Something is said here, in words of ours or in somebody's own. */
  async hears(word: string, values?: Values): Promise<void> {
    await this.reads(this.say(word, values));
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.root.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  private label(word: string, values?: Values): RegExp {
    return new RegExp(`^${escaped(this.say(word, values))}\\s*(${escaped(this.say("ui.required"))})?$`);
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const exactly = (text: string) => new RegExp(`^${escaped(text)}$`);
