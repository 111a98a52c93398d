import { expect, type Page } from "@playwright/test";
import { accessible } from "./a11y";
import { Part } from "./part";
import type { Say } from "./words";

/** Somebody in front of a browser, who reads pages in his language. */
export class Person extends Part {
  constructor(page: Page, say: Say) {
    super(page, page.locator("body"), say);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Has come to a page, by its path. */
  async isAt(path: string | RegExp): Promise<void> {
    const matches = (url: URL) =>
      typeof path === "string" ? url.pathname === path : path.test(url.pathname);
    await this.page.waitForURL(matches, { waitUntil: "load" });
  }

  /** The heading of the page. */
  async heads(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  }

  /** His own menu, unfolded. */
  async ownMenu(): Promise<void> {
    const [before = "", after = ""] = this.say("layout.person", { name: "|" }).split("|");
    const name = `${before && `[aria-label^="${before}"]`}${after && `[aria-label$="${after}"]`}`;
    await this.page.getByRole("banner").locator(`summary${name}`).click();
  }

  /** Nobody is kept from this page by what he cannot see, hear or hold. */
  accessible(): Promise<void> {
    return accessible(this.page);
  }
}
