import { readdirSync } from "node:fs";
import path from "node:path";

const APP = path.join(import.meta.dirname, "../../app");

/** Every page of the application as a pattern, such as "/suggestions/[id]/edit", read from the folder app/. */
export function appPages(): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(file)}`.split(path.sep).join("/"))
    .map((folder) => folder.replaceAll(/\/\([^/]+\)/g, "").replace(/\/\.$/, "") || "/")
    .toSorted();
}
