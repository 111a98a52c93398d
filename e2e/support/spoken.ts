import type { Page } from "@playwright/test";

/**
 * Words in Chinese on a page in another language that do not say so, each with where it stands: a screen reader would
 * read them by the rules of the page's language (WCAG 3.1.2). Of the page that is open, or of one as it was sent.
 */
export const unspoken = (page: Page, html: string | null = null): Promise<string[]> =>
  page.evaluate(find, html);

// Runs in the browser, so it can use nothing from here.
function find(html: string | null): string[] {
  const { documentElement, body } =
    html === null ? document : new DOMParser().parseFromString(html, "text/html");
  if (documentElement.lang.startsWith("zh")) return [];
  const found: string[] = [];
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { parentElement: at, textContent: words } = text;
    if (!at || !words || !/\p{Script=Han}/u.test(words) || at.closest("script, style, template, noscript"))
      continue;
    if (at.closest<HTMLElement>("[lang]")?.lang.startsWith("zh")) continue;
    const path = [at.parentElement, at].map((each) => `${each?.tagName.toLowerCase()}.${each?.className}`);
    found.push(`no lang: ${words.trim().slice(0, 60)}; at ${path.join(" > ")}`);
  }
  return found;
}
