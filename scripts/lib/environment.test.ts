import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";

const data = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-secrets-"));
vi.hoisted(() => vi.stubEnv("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", ""));
vi.mock("./paths.mjs", () => ({
  DATA: data,
  inData: (...names: string[]) => path.join(data, ...names),
  makePrivateFolder: (folder: string) => fs.mkdirSync(folder, { recursive: true }),
}));
afterAll(() => fs.rmSync(data, { recursive: true }));

test("each build of an installation has the same key, and each secret stays", async () => {
  const { applicationEnvironment, buildEnvironment } = await import("./environment.mjs");
  const first = await buildEnvironment();
  const { NEXTAUTH_SECRET } = await applicationEnvironment({ databaseUrl: "", dataDir: data });
  expect(await buildEnvironment()).toEqual(first);
  const again = await applicationEnvironment({ databaseUrl: "", dataDir: data });
  expect(again).toMatchObject({ NEXTAUTH_SECRET });
  expect(again).not.toHaveProperty("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY");
  const [key = ""] = Object.values(first);
  expect([...atob(key)]).toHaveLength(32);
});

test("the environment's own key goes before", async () => {
  const { buildEnvironment } = await import("./environment.mjs");
  vi.stubEnv("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "own");
  expect(await buildEnvironment()).toEqual({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "own" });
});
