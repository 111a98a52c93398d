import { connect } from "@/db/client";
import { exclusively } from "@/db/databases";
import { migrate } from "@/db/migrate";
import { seedReference } from "@/db/seed/reference";

/** Brings the database at DATABASE_URL to where the application can work: created, migrated, reference data in it. */
export async function prepare(url: string): Promise<number> {
  const applied = await migrate(url);
  await exclusively(url, "reference", async () => {
    const { db, end } = connect(url, { max: 2 });
    await seedReference(db).finally(end);
  });
  return applied;
}
