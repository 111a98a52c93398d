import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generatedDocs } from "./docs/pages";

// npm run docs: writes every page that follows from a table. A test compares them with what lies in docs/.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

for (const { file, text } of generatedDocs()) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(file);
}
