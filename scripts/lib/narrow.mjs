// @ts-check
import fs from "node:fs";
import path from "node:path";

// One Chinese word in a file of code makes V8 keep the whole file with two bytes for each sign, as long as a server
// lives. Written as escapes it takes one.

const WIDE = /[\u0100-\uffff]/;
// After a backslash the ends of a line in Unicode mean something of their own.
const LINE_ENDS = /[\u2028\u2029]/;
// A text that is taken as it is written would keep its escapes.
const AS_WRITTEN = /\.raw\s*`[^`]*[\u0100-\uffff]/;
const WIDE_SIGNS = /(\\*)([\u0100-\uffff])/g;

/** The same code without a sign beyond Latin-1. @param {string} code */
export function narrowed(code) {
  if (!WIDE.test(code) || LINE_ENDS.test(code) || AS_WRITTEN.test(code)) return code;
  return code.replace(WIDE_SIGNS, (_all, /** @type {string} */ slashes, /** @type {string} */ sign) => {
    const escaped = `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
    // A backslash before a sign that needs none means the sign; before an escape it would take it apart.
    return slashes.slice(slashes.length % 2) + escaped;
  });
}

/** Narrows all code that a build made for the server. @param {string} folder */
export function narrowCode(folder) {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    if (!name.endsWith(".js") || !fs.statSync(file).isFile()) continue;
    const code = fs.readFileSync(file, "utf8");
    const narrow = narrowed(code);
    if (narrow !== code) fs.writeFileSync(file, narrow);
  }
}
