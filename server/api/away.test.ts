import { expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { apiOf } from "@/tests/support/api";

// What is no "no": programs get a problem that they can read, and nothing of what broke.

const away = Object.assign(new Error("connect ECONNREFUSED 10.1.2.3:5432"), { code: "ECONNREFUSED" });

const databaseThat = (error: Error) =>
  new Proxy({} as Database, {
    get: () => {
      throw error;
    },
  });

test.each([
  ["the database is away", new Error("Failed query: select secret", { cause: away }), 503, "api.away", "5"],
  ["a mistake of ours", new TypeError("secret is undefined"), 500, "api.failed", null],
] as const)("%s: a problem like all others", async (_case, error, status, key, retry) => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const told = await apiOf(databaseThat(error))("yanlu_pat_x", "/me");
  expect([told.status, told.body.status, told.body.key]).toEqual([status, status, key]);
  expect(told.headers.get("content-type")).toBe("application/problem+json");
  expect(told.headers.get("retry-after")).toBe(retry);
  expect(told.text).not.toMatch(/secret|10\.1\.2\.3/);
  expect(log).toHaveBeenCalledWith("api:", error);
  log.mockRestore();
});
