import type { Person } from "./person";

/** Changes what a form on the page sends unseen. */
export async function forge({ page }: Person, name: string, value: string): Promise<void> {
  await page.locator(`main form input[type=hidden][name="${name}"]`).first().waitFor({ state: "attached" });
  // A form that React takes over later gets its own values back.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main form")].every((form) =>
      Object.keys(form).some((key) => key.startsWith("__react")),
    ),
  );
  await page.evaluate(
    ([field, forged]) => {
      for (const input of document.querySelectorAll<HTMLInputElement>(`main form input[name="${field}"]`))
        input.value = forged ?? "";
    },
    [name, value],
  );
}
