// @ts-check
import { openDatabase } from "./lib/database.mjs";
import { applicationEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { exitOf, TYPESCRIPT } from "./lib/run.mjs";
import { scaleOf } from "./lib/scale.mjs";

// npm run seed:scale -- --suggestions 100000 [--cities 10]: a database of its own with so many suggestions.
await launch(async () => {
  const { suggestions, cities, database } = scaleOf(process.argv.slice(2));
  await installPackages();
  const { url } = await openDatabase();
  const env = await applicationEnvironment({ databaseUrl: url });
  console.log(`填充数据库 · filling the database ${database}`);
  const numbers = [String(suggestions), ...(cities === undefined ? [] : [String(cities)])];
  return exitOf([...TYPESCRIPT, "scripts/scale.ts", database, ...numbers], { env, log: "scale", show: true });
});
