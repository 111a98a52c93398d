import { type Browser, type BrowserContext, test as base, expect } from "@playwright/test";
import { connect } from "@/db/client";
import type { Locale } from "@/domain/preferences";
import { PASSWORD } from "./accounts";
import { Person } from "./person";
import { Records } from "./records";
import { signIn } from "./sign-in";
import { wordsIn } from "./words";

/** How somebody looks at the pages. */
export type Looking = {
  locale?: Locale;
  javaScript?: boolean;
  width?: number;
  theme?: "light" | "dark";
  care?: boolean;
};

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Open = (account: string | null, looking?: Looking) => Promise<Person>;
type Fixtures = {
  open: Open;
  as: (account: string, looking?: Looking) => Promise<Person>;
  visitor: (looking?: Looking) => Promise<Person>;
};
type WorkerFixtures = { records: Records; sessionOf: (account: string) => Promise<Session> };

/**
 * The test with the demo's people in it: `as("d001")` is a browser in which that person is signed in, `visitor()`
 * one in which nobody is. `records` is the database behind it. What a browser complains of fails the test.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  records: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const { db, end } = connect(process.env.DATABASE_URL ?? "", { max: 3 });
      await use(new Records(db));
      await end();
    },
    { scope: "worker" },
  ],
  sessionOf: [
    async ({ browser }, use, { project }) => {
      const sessions = new Map<string, Promise<Session>>();
      await use((account) => {
        const known = sessions.get(account) ?? openSession(browser, account, project.use.baseURL ?? "");
        sessions.set(account, known);
        return known;
      });
    },
    { scope: "worker" },
  ],
  open: async ({ browser, sessionOf, baseURL: address }, use) => {
    const baseURL = address ?? "";
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async (account, looking = {}) => {
      const context = await browser.newContext({
        baseURL,
        ...(account !== null && { storageState: await sessionOf(account) }),
        ...seenBy(looking),
      });
      contexts.push(context);
      await prefer(context, baseURL, looking);
      const page = await context.newPage();
      listen(page, troubles);
      return new Person(page, wordsIn(looking.locale ?? "zh-CN"));
    });
    for (const context of contexts) await context.close();
    expect(troubles, "what the browsers complained of").toEqual([]);
  },
  as: async ({ open }, use) => use((account, looking) => open(account, looking)),
  visitor: async ({ open }, use) => use((looking) => open(null, looking)),
});

export { expect };

async function openSession(browser: Browser, account: string, baseURL: string): Promise<Session> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, wordsIn("zh-CN"), account, PASSWORD);
  const session = await context.storageState();
  await context.close();
  return session;
}

const seenBy = ({ locale = "zh-CN", javaScript = true, width = 1440, theme = "light" }: Looking) => ({
  locale,
  javaScriptEnabled: javaScript,
  colorScheme: theme,
  viewport: { width, height: width < 600 ? 844 : 1000 },
});

/** Preferences live in cookies; without one the browser's language counts. */
async function prefer(context: BrowserContext, baseURL: string, looking: Looking) {
  if (looking.care) await context.addCookies([{ name: "care", value: "on", url: baseURL }]);
}

/** A script that breaks, words that do not match the server's, or what the security policy had to stop. */
function listen(page: Person["page"], troubles: string[]) {
  page.on("pageerror", (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) troubles.push(`${page.url()}: ${message.text()}`);
  });
}
