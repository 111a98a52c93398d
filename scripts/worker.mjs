// @ts-check
import { openDatabase } from "./lib/database.mjs";
import { applicationEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { databaseTask } from "./lib/launchers.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { exitOf, TYPESCRIPT } from "./lib/run.mjs";

// npm run worker: the clocks and the outbox in a process of their own, beside any number of servers (YANLU_WORKER=off).
await launch(async () => {
  await installPackages();
  const { url } = await openDatabase();
  const env = await applicationEnvironment({ databaseUrl: url });
  await databaseTask(["prepare"], { env, log: "prepare" });
  return exitOf([...TYPESCRIPT, "scripts/worker.ts"], { env, log: "worker", show: true });
});
