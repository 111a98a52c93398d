// @ts-check
import { openDatabase } from "./lib/database.mjs";
import { applicationEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { databaseTask } from "./lib/launchers.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { exitOf, TYPESCRIPT } from "./lib/run.mjs";

// npm run admin -- <command> …: the database (joined when Yanlu runs) and the command of scripts/admin.ts.
await launch(async () => {
  await installPackages();
  const { url } = await openDatabase();
  const env = await applicationEnvironment({ databaseUrl: url });
  await databaseTask(["prepare"], { env, log: "prepare" });
  const args = [...TYPESCRIPT, "scripts/admin.ts", ...process.argv.slice(2)];
  return exitOf(args, { env, log: "admin", show: true });
});
