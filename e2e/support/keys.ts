import { expect, type Locator, type Page } from "@playwright/test";

/** Hands on a keyboard, and nowhere else: Tab, arrows, Space and Enter, and letters where something is written. */
export class Keys {
  /** How often Tab was pressed: a form must not be a march. */
  tabs = 0;

  constructor(private readonly page: Page) {}

  /** Goes on by Tab until this has the focus, and it shows. */
  async to(target: Locator, limit = 120): Promise<void> {
    for (let pressed = 0; pressed < limit; pressed++) {
      await this.tab();
      if (await holdsFocus(target)) return this.mustShow();
    }
    throw new Error(`${target} was not reached by ${limit} times Tab`);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.insertText(text);
    await expect(target).toHaveValue(text);
  }

  /** Ticks a box. */
  async tick(target: Locator): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press("Space");
    await expect(target).toBeChecked();
  }

  /** One of several answers: into the question by Tab, to the answer by the arrows. */
  async choose(question: Locator, answer: Locator): Promise<void> {
    await this.to(question.getByRole("radio"));
    if ((await question.getByRole("radio", { checked: true }).count()) === 0)
      await this.page.keyboard.press("Space");
    for (let pressed = 0; pressed < 80 && !(await answer.isChecked()); pressed++)
      await this.page.keyboard.press("ArrowDown");
    await expect(answer).toBeChecked();
  }

  /** One of a list, by its first letters as the browser takes them. */
  async select(list: Locator, option: string): Promise<void> {
    await this.to(list);
    const labels = await list.locator("option").allInnerTexts();
    for (let pressed = 0; pressed < labels.indexOf(option); pressed++)
      await this.page.keyboard.press("ArrowDown");
    await expect(list.locator("option:checked")).toHaveText(option);
  }

  /** A button or a link. */
  async press(target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  private async tab(): Promise<void> {
    this.tabs += 1;
    await this.page.keyboard.press("Tab");
  }

  private async mustShow(): Promise<void> {
    const ring = await this.page.evaluate(() => {
      const focused = document.activeElement;
      const shown = focused?.nextElementSibling;
      const looks = [focused, shown].map((each) => (each ? getComputedStyle(each).outlineStyle : "none"));
      return looks.some((look) => look !== "none");
    });
    expect(ring, "the focus can be seen").toBe(true);
  }
}

const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((all) => all.some((each) => each === document.activeElement));
