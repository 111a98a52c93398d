import words from "../../messages/en/api.json";
import { describedOperations } from "../../server/api/described";

type Described = ReturnType<typeof describedOperations>["reads"];

/** docs/api.md: what programs can do, from the tables of reads and commands. */
export function apiPage(): string {
  const { reads, commands } = describedOperations();
  const { rules } = words;
  return [
    "# JSON for programs",
    "<!-- Written by `npm run docs` from the tables in server/api/. Do not edit. -->",
    `${words.lead} \`/api/docs\` shows the same in Yanlu, \`/api/v1/openapi.json\` is the OpenAPI 3.1 document. Due days, figures and health, which need no token, are in [api-open.md](api-open.md).`,
    "A request carries `Authorization: Bearer yanlu_pat_…`, a personal access token made on `/account`: bound to one role of one person, with scopes and an end, shown once, stored hashed. A browser's session reads too; it writes from our own pages only.",
    [
      rules.input,
      rules.paging.replace("{max}", "100"),
      rules.tags,
      rules.keys,
      rules.limits,
      rules.files,
      `${rules.events} All of it: [event-subscriptions.md](event-subscriptions.md).`,
    ]
      .map((rule) => `- ${rule}`)
      .join("\n"),
    "## Problems",
    "`application/problem+json` with `type`, `title`, `status`, `key`, `values` and `fields`.",
    table(["status", ""], Object.entries(words.problems.means)),
    `## Reads (${reads.length})`,
    table(
      ["GET /api/v1…", "", "for"],
      reads.map(({ path, about, roles }) => [code(path), about, roles.map(code).join(" ")]),
    ),
    `## Commands (${commands.length})`,
    table(["POST /api/v1…", "", "fields", "for"], commands.map(lineOf)),
  ]
    .join("\n\n")
    .concat("\n");
}

const lineOf = ({ path, about, fields, roles }: Described[number]) => [
  code(path),
  about,
  fields.map(({ name, required }) => `${code(name)}${required ? "" : "?"}`).join(" "),
  roles.map(code).join(" "),
];

const code = (text: string) => `\`${text}\``;

const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
