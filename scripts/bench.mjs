// @ts-check
import { build } from "./lib/build.mjs";
import { openDatabase } from "./lib/database.mjs";
import { applicationEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { exitOf, TYPESCRIPT } from "./lib/run.mjs";
import { scaleOf } from "./lib/scale.mjs";

// npm run bench -- [--suggestions 10000] [--cities 1] [--seconds 5] [--processes 1] [--only case]: loads the production build, and
// prints what it bears. The database is the one that `npm run seed:scale` filled with the same numbers.
await launch(async () => {
  const { database, name, seconds, only, processes } = scaleOf(process.argv.slice(2));
  await installPackages();
  await build();
  const { url } = await openDatabase();
  const own = new URL(url);
  own.pathname = `/${database}`;
  const env = await applicationEnvironment({ databaseUrl: own.href });
  return exitOf([...TYPESCRIPT, "scripts/bench.ts", name, seconds, only, processes], {
    env,
    log: "bench-run",
    show: true,
  });
});
