import { expect, type Page } from "@playwright/test";
import { Part } from "./part";
import type { Say } from "./words";

/** Fills in the form of the sign-in page and sends it. */
export async function tryToSignIn(page: Page, say: Say, account: string, password: string): Promise<void> {
  const form = new Part(page, page.locator("body"), say).form("account.signIn.title");
  await form.write("account.signIn.account", account);
  await form.write("account.signIn.password", password);
  await form.press("account.signIn.submit");
}

/** Signs in through the real form, and is in. */
export async function signIn(page: Page, say: Say, account: string, password: string): Promise<void> {
  if (new URL(page.url()).pathname !== "/sign-in") await page.goto("/sign-in");
  await tryToSignIn(page, say, account, password);
  await expect(page).not.toHaveURL(/\/sign-in/);
}
