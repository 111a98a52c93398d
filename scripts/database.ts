import { dropDatabase } from "@/db/databases";
import { plainly } from "./lib/plainly";
import { prepare } from "./prepare";

// What the launchers run once the server is up: `database.ts prepare`, `demo [--fresh] [--hurry]`, `drop`.
const [task, ...options] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");

const TASKS: Record<string, (address: string) => Promise<unknown>> = { prepare, demo, drop: dropDatabase };

try {
  if (!task || !TASKS[task]) throw new Error(`unknown task ${task}`);
  await TASKS[task](url);
} catch (error) {
  console.error(plainly(error, url) ?? error);
  process.exit(1);
}

async function demo(address: string) {
  // Our own server need not write each of thousands of commits to disk: the mark at the end, which is
  // written the careful way, carries all before it.
  if (options.includes("--hurry")) process.env.DATABASE_URL = `${address}?synchronous_commit=off`;
  const { loadDemo } = await import("./load-demo");
  console.log(`    ${await loadDemo(address, { fresh: options.includes("--fresh") })}`);
  // Pools that the application's modules opened would keep the process alive.
  process.exit(0);
}
