import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Every table in which a command can leave something. */
const WRITTEN = [
  "suggestions",
  "cosigners",
  "wished_units",
  "assignments",
  "return_requests",
  "extensions",
  "contact_records",
  "replies",
  "commitments",
  "commitment_entries",
  "ratings",
  "number_series",
  "events",
  "chain_heads",
  "clocks",
  "notifications",
  "attachments",
  "arbitrations",
  "directives",
  "directive_receipts",
  "substitutions",
  "memberships",
  "quality_reviews",
  "scoring_formulas",
  "awards",
  "nominations",
  "award_votes",
  "reports",
  "report_editions",
  "report_templates",
  "volumes",
  "year_reports",
  "import_batches",
  "import_rows",
  "publications",
  "publication_files",
  "publication_versions",
  "publication_withdrawals",
  "access_tokens",
  "event_subscriptions",
  "event_secrets",
  "event_pushes",
] as const;

/** A line for each table of a congress: its rows and a hash over all they hold. Nothing written, nothing changed. */
export async function fingerprint(database: Database, congressId: string): Promise<string> {
  const parts = WRITTEN.map(
    (table) => sql`
      select ${table}::text as name, count(*) as rows,
        md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as hash
      from ${sql.identifier(table)} as row where row.congress_id = ${congressId}`,
  );
  const lines = await database.execute(sql.join(parts, sql` union all `));
  return lines.map(({ name, rows, hash }) => `${name} ${rows} ${hash}`).join("\n");
}
