// @ts-check
import fs from "node:fs";
import path from "node:path";

// Turbopack writes a file of modules for each set of routes that needs them, and not seldom the same one under several
// names. Node would read, parse and keep each of them.

const OWN_MAP = /\n\/\/# sourceMappingURL=[^\n]*\s*$/;
// What is as short as the line that would stand for it need not be shared.
const SHORTEST = 1000;

/** Lets files that say the same be loaded once: all but the first of a folder pass on what that one gives. @param {string} folder */
export function shareCode(folder) {
  /** @type {Map<string, string>} */
  const first = new Map();
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const file = path.join(folder, name);
    if (!name.endsWith(".js") || !fs.statSync(file).isFile()) continue;
    const code = fs.readFileSync(file, "utf8").replace(OWN_MAP, "");
    if (code.length < SHORTEST || !code.startsWith("module.exports=[")) continue;
    // From another folder a file would look for its neighbours elsewhere.
    const key = `${path.dirname(name)}\n${code}`;
    const same = first.get(key);
    if (same === undefined) first.set(key, path.basename(name));
    else fs.writeFileSync(file, `module.exports=require(${JSON.stringify(`./${same}`)});\n`);
  }
}
