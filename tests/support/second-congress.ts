import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { congresses } from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import { settingsSchema } from "@/domain/settings";
import { type Cast, castOf } from "./cast";

/** Another congress in the same installation, with the same lists under ids of its own, and its own people. */
export async function foundCongress(database: Database, id: string): Promise<Cast> {
  const settings = settingsSchema.parse({});
  await database.insert(congresses).values({ id, name: `${id}人大`, nameEn: id, settings });
  await database.execute(sql`
    insert into units (congress_id, key, name, name_en, kind, doc_prefix)
    select ${id}, key, name, name_en, kind, doc_prefix from units where congress_id = ${HEBI}`);
  await database.execute(sql`
    insert into categories (congress_id, key, name, name_en, position)
    select ${id}, key, name, name_en, position from categories where congress_id = ${HEBI}`);
  for (const list of ["reply_classes", "rule_sets", "calendar_years"]) {
    await database.execute(sql`
      insert into ${sql.identifier(list)}
      select (jsonb_populate_record(row, jsonb_build_object('congress_id', ${id}::text))).*
      from ${sql.identifier(list)} as row where row.congress_id = ${HEBI}`);
  }
  return castOf(database, id);
}
