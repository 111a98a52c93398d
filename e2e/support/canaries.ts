import { sql } from "drizzle-orm";
import { perform } from "@/db/command";
import { decidePublication } from "@/db/commands/publication/decide";
import { publishCase } from "@/db/commands/publication/publish";
import type { Records } from "./records";
import { drafted, handled, rated } from "./story";

/** What no reader who may not see it ever gets to read. */
export const CANARY = /LEAK/;

/** A case of which only the title is public, and a draft: every other text of them is a canary. */
export type Marked = {
  id: string;
  draftId: string;
  title: string;
  number: string;
  publicationId: string;
  attachmentId: string;
  seeded: string[];
};

/** What the level `title` shows, and what a row is found or known by. */
const PUBLIC = new Set([
  ...["suggestions.title", "suggestions.series", "suggestions.text_hash", "cosigners.confirmed_hash"],
  ...["replies.doc_number", "replies.class_key", "attachments.mime", "attachments.sha256"],
]);

/** Tells a case through the commands, publishes its title, and marks all its private fields and files. */
export async function markedCase(records: Records, by: string, unit: string): Promise<Marked> {
  const { database } = records;
  const { id, title } = await handled(records, by, unit, "issued");
  await rated(records, id, by);
  const draft = await drafted(records, by, {
    title: "LEAK draft.title",
    situation: "LEAK draft.situation",
    cause: "LEAK draft.cause",
    points: ["LEAK draft.points"],
  });
  const staff = await records.viewer("staff1");
  await perform(decidePublication, staff, { id, version: 0, level: "title" }, { database });
  await perform(publishCase, staff, { id, version: 1 }, { database });
  const attachmentId = crypto.randomUUID();
  const { congressId, userId } = await records.viewer(by);
  await database.execute(sql`insert into attachments
    (congress_id, id, suggestion_id, name, mime, size, sha256, uploaded_by, uploaded_at)
    values (${congressId}, ${attachmentId}, ${id}, 'LEAK attachments.name.pdf', 'application/pdf', 9,
      ${"0".repeat(64)}, ${userId}, now())`);
  const seeded = await mark(records, id);
  const [row] = await database.execute<{ id: string; number: string }>(sql`
    select p.id, v.case_number as number from publications p
    join publication_versions v on v.congress_id = p.congress_id and v.publication_id = p.id and v.current
    where p.suggestion_id = ${id}`);
  const { id: publicationId = "", number = "" } = row ?? {};
  return { id, draftId: draft.id, title, number, publicationId, attachmentId, seeded };
}

/** Every text and every list of texts that hangs on the case; says which columns bear a mark now. */
async function mark({ database }: Records, id: string): Promise<string[]> {
  const columns = await database.execute<{ table: string; column: string; type: string }>(sql`
    select c.table_name as "table", c.column_name as "column", c.data_type as "type"
    from information_schema.columns c
    where c.table_schema = 'public' and c.data_type in ('text', 'jsonb') and c.column_name <> 'congress_id'
      and c.table_name not in ('events', 'notifications', 'search_entries', 'publication_versions')
      and (c.table_name = 'suggestions' or exists (select 1 from information_schema.columns k
        where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = 'suggestion_id'))`);
  const seeded: string[] = [];
  for (const { table, column, type } of columns) {
    const name = `${table}.${column}`;
    const key = table === "suggestions" ? "id" : "suggestion_id";
    const value = type === "text" ? sql`${`LEAK ${name}`}` : JSON_MARKS[name];
    if (PUBLIC.has(name) || value === undefined) continue;
    const marked = database.execute(
      sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${value}
        where ${sql.identifier(key)} = ${id} returning 1`,
    );
    // What is frozen, or a key of something else, cannot be marked.
    const rows = await marked.catch(() => []);
    if (rows.length > 0) seeded.push(name);
  }
  return seeded;
}

const JSON_MARKS: Record<string, ReturnType<typeof sql>> = {
  "suggestions.points": sql`'["LEAK suggestions.points"]'::jsonb`,
  "replies.answers": sql`'[{"dealtWith": true, "text": "LEAK replies.answers"}]'::jsonb`,
};
