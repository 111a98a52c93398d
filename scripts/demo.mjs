// @ts-check
import { accountsTable } from "./lib/accounts.mjs";
import { buildAndServe, databaseTask, makeReady, untilEnded } from "./lib/launchers.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { step } from "./lib/steps.mjs";

// npm run demo [-- --fresh]: Yanlu with the demo year, from nothing. The last line is its address.
const options = [
  ...(process.argv.includes("--fresh") ? ["--fresh"] : []),
  ...(process.env.DATABASE_URL ? [] : ["--hurry"]),
];

await launch(async () => {
  console.log("言路 Yanlu");
  const ready = await makeReady();
  await step("载入演示年度", "load the demo year", () =>
    databaseTask(["demo", ...options], { env: ready.env, log: "demo", show: true }),
  );
  const { ended, address } = await buildAndServe(ready);
  console.log(`\n${accountsTable()}\n\nCtrl-C 停止 · to stop\n${address}`);
  await untilEnded(ended);
});
