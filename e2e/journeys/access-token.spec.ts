import { expect, test } from "../support/test";

test("a handler makes a token, a program works with it, and revoked it opens nothing", async ({
  as,
  playwright,
  baseURL,
}) => {
  const handler = await as("weijian-1");
  const { page, say } = handler;
  await handler.go("/account");
  await page.getByText(say("accessToken.make"), { exact: true }).first().click();
  const form = page.getByRole("form", { name: say("accessToken.make") });
  await form.getByLabel(say("accessToken.name")).fill("清单程序");
  await form.getByLabel(say("accessToken.scope.write"), { exact: true }).check();
  await form.getByRole("button", { name: say("accessToken.make") }).click();
  const told = page.getByText(/yanlu_pat_[\w-]{43}/);
  await expect(told).toBeVisible();
  const [token] = /yanlu_pat_[\w-]{43}/.exec((await told.textContent()) ?? "") ?? [];

  const program = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  const inbox = await program.get("/api/v1/inbox?tab=all&limit=1");
  expect([inbox.status(), (await inbox.json()).items.length]).toEqual([200, 1]);
  const read = { data: { id: "all" }, headers: { "Idempotency-Key": "journey" } };
  expect((await program.post("/api/v1/commands/notification.markRead", read)).status()).toBe(200);
  expect((await program.get("/api/v1/desk/review")).status()).toBe(404);

  await handler.go("/account");
  await page
    .getByRole("form", { name: `${say("accessToken.revoke")} 清单程序` })
    .getByRole("button")
    .click();
  await expect(page.getByRole("form", { name: `${say("accessToken.revoke")} 清单程序` })).toHaveCount(0);
  // The row has gone with its form, which leaves its last word to the page.
  await expect(page.getByRole("status").getByText("清单程序")).toBeVisible();
  const dead = await program.get("/api/v1/inbox");
  expect([dead.status(), dead.headers()["www-authenticate"]]).toEqual([
    401,
    expect.stringContaining("Bearer"),
  ]);
  await program.dispose();
});
