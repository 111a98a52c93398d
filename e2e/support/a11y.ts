import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { unspoken } from "./spoken";

/** WCAG 2.2 at levels A and AA, as axe names it. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails with a readable list when axe finds something on the page; the journey goes on, to show all there is. */
export async function accessible(page: Page): Promise<void> {
  // While one page is changed for another there is no title for a moment; it must come.
  await expect(page).toHaveTitle(/\S/);
  expect.soft(await complaints(page), `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

/** What axe finds on a page, and Chinese words that an English page does not call so: one line for each place. */
export async function complaints(page: Page): Promise<string[]> {
  // No page has frames, so axe need not gather its findings in a tab of its own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(WCAG);
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [why] = [...any, ...all, ...none].map(({ message }) => message);
      return `${id}: ${help}; at ${target.join(" ")}${why ? ` (${why})` : ""}`;
    }),
  );
  return [...found, ...(await unspoken(page))];
}
