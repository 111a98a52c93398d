import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a file of scripts/admin/ exports: `npm run admin -- <its name> <args>`. */
export type AdminCommand = {
  /** One line for `help`: the arguments and what the command does. */
  help: string;
  /** Returns the exit code. */
  run: (args: readonly string[]) => Promise<number>;
};

const FOLDER = path.join(import.meta.dirname, "admin");
const [name = "help", ...args] = process.argv.slice(2);

if (name === "help" || name === "--help") await help();
else if (commandNames().includes(name)) process.exit(await (await load(name)).run(args));
else {
  console.error(`没有这个命令 · no such command: ${name}\n`);
  await help();
  process.exit(2);
}

async function help() {
  console.log("npm run admin -- <命令 command> …\n");
  for (const command of commandNames()) console.log(`  ${command.padEnd(20)}${(await load(command)).help}`);
}

/** The commands are the files: one each, named as the command is. */
function commandNames() {
  const files = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : [];
  return files.filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, ""));
}

async function load(command: string): Promise<AdminCommand> {
  return import(pathToFileURL(path.join(FOLDER, `${command}.ts`)).href);
}
