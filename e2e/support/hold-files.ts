import type { Page } from "@playwright/test";

/** Lets no file arrive before it is let go. */
export async function holdFiles(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/attachments", async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}
