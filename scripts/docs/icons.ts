import { readFileSync } from "node:fs";
import { inRoot } from "../lib/paths.mjs";

/** The stylesheet that draws the icons of components/ui/icons.tsx. */
export function iconStyles(): string {
  const source = readFileSync(inRoot("components", "ui", "icons.tsx"), "utf8");
  const names = [...source.matchAll(/ = (?:icon|picture)\("([a-z\d-]+)"\);$/gm)].map(([, name = ""]) => name);
  const lines = names.map((name) => `.i-${name} {\n  --i: url("${pictureOf(name)}");\n}`);
  return `/* Written by npm run docs from components/ui/icons.tsx; the drawings are Lucide's (ISC). */\n${lines.join("\n")}\n`;
}

/** Lucide's drawing, read from its file: its components want a React that a script has not. */
function pictureOf(name: string): string {
  const drawing = readFileSync(
    inRoot("node_modules", "lucide-react", "dist", "esm", "icons", `${name}.mjs`),
    "utf8",
  );
  const parts = [...drawing.matchAll(/\[\s*"(\w+)",\s*\{([^}]*)\}\s*\]/g)].map(([, tag, attributes = ""]) => {
    const written = [...attributes.matchAll(/([\w-]+)"?:\s*"([^"]*)"/g)]
      .filter(([, key]) => key !== "key")
      .map(([, key, value]) => ` ${key}='${value}'`);
    return `<${tag}${written.join("")}/>`;
  });
  if (parts.length === 0) throw new Error(`no drawing of ${name}`);
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${parts.join("")}</svg>`;
  return `data:image/svg+xml,${svg.replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E")}`;
}
