// @ts-check
import { children, end } from "./run.mjs";

/** What must be undone before the process ends, last in first out. @type {(() => Promise<unknown>)[]} */
const duties = [];
let leaving = false;

/** Notes something to undo at the end. @param {() => Promise<unknown>} duty */
export const atEnd = (duty) => void duties.push(duty);

/**
 * Runs a launcher: ends what it started when it returns, fails or is told to stop (Ctrl-C, SIGTERM, closed
 * terminal). The exit code is the one `work` returns; told to stop, it is 0.
 * @param {() => Promise<number | void>} work
 */
export async function launch(work) {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(name, () => void leave(0));
  if (process.env.npm_command) followNpm();
  try {
    requireNode();
    await leave((await work()) ?? 0);
  } catch (error) {
    // Once the reader has pressed Ctrl-C, failing steps are its consequence and no news.
    if (!leaving) console.error(`\n${error instanceof Error ? error.message : error}`);
    await leave(1);
  }
}

/** Ends everything and the process. The second call waits for the first. @param {number} code */
async function leave(code) {
  if (leaving) return;
  leaving = true;
  await Promise.all([...children].map((child) => end(child)));
  for (const duty of duties.reverse()) {
    await duty().catch((error) => console.error(error));
  }
  process.exit(code);
}

/** Ends when npm, which started this process, was killed and could not pass the word on. */
function followNpm() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || leave(0), 1_000).unref();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `需要 Node.js 20.19 或更高版本 · Yanlu needs Node.js 20.19 or later, this is ${process.version}`,
  );
}
