import "server-only";
import { eq } from "drizzle-orm";
import type { CalendarYear } from "@/domain/calendar";
import { DEFAULT_RULE_SET } from "@/domain/clock/rules";
import { DEFAULT_CLASSES } from "@/domain/reply/dictionary";
import { settingsSchema } from "@/domain/settings";
import { UNIT_KINDS, type UnitKind } from "@/domain/unit";
import { SYSTEM_USER_ID } from "@/domain/viewer";
import type { Database, Tx } from "../client";
import {
  calendarYears,
  categories,
  chainHeads,
  congresses,
  replyClasses,
  ruleSets,
  units,
  users,
} from "../schema";
import calendarJson from "./reference/calendar.json";
import categoryList from "./reference/categories.json";
import unitList from "./reference/units.json";

/** The congress this installation starts with. */
export const HEBI = "hebi";

/** What every installation needs before the first person signs in. Does nothing the second time. */
export async function seedReference(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const there = await tx.select().from(congresses).where(eq(congresses.id, HEBI));
    if (there.length > 0) return;
    await seedCongress(tx);
    await seedUnits(tx);
    await seedLists(tx);
    await seedTime(tx);
  });
}

async function seedCongress(tx: Tx) {
  const settings = settingsSchema.parse({});
  await tx.insert(congresses).values({
    id: HEBI,
    name: "鹤壁市人民代表大会常务委员会",
    nameEn: "Standing Committee of the Hebi People's Congress",
    settings,
  });
  await tx.insert(chainHeads).values({ congressId: HEBI, seq: 0, hash: "" });
  await tx
    .insert(users)
    .values({ id: SYSTEM_USER_ID, account: "system", name: "系统", mustChangePassword: false })
    .onConflictDoNothing();
}

async function seedUnits(tx: Tx) {
  const government = {
    key: "shizhengfu",
    zh: "市人民政府",
    en: "Hebi Municipal Government",
    kind: "government",
    parent: null,
    doc: "鹤政",
  };
  const ids = new Map([government, ...unitList].map(({ key }) => [key, crypto.randomUUID()]));
  const rows = [government, ...unitList].map(({ key, zh, en, kind, parent, doc }) => ({
    congressId: HEBI,
    id: ids.get(key) ?? crypto.randomUUID(),
    key,
    name: zh,
    nameEn: en,
    kind: unitKindOf(kind),
    parentId: parent ? (ids.get(parent) ?? null) : null,
    docPrefix: doc,
  }));
  // The government itself is the parent of its departments and handles nothing.
  await tx.insert(units).values(rows);
}

async function seedLists(tx: Tx) {
  await tx.insert(categories).values(
    categoryList.map(({ key, zh, en }, position) => ({
      congressId: HEBI,
      key,
      name: zh,
      nameEn: en,
      position,
    })),
  );
  await tx
    .insert(replyClasses)
    .values(DEFAULT_CLASSES.map((row, position) => ({ congressId: HEBI, ...row, position })));
}

async function seedTime(tx: Tx) {
  const years = calendarJson as readonly CalendarYear[];
  await tx.insert(calendarYears).values(years.map((year) => ({ congressId: HEBI, ...year })));
  const { key, validFrom } = DEFAULT_RULE_SET;
  await tx.insert(ruleSets).values({ congressId: HEBI, key, body: DEFAULT_RULE_SET, validFrom });
}

function unitKindOf(kind: string): UnitKind {
  if (kind in UNIT_KINDS) return kind as UnitKind;
  throw new Error(`No such kind of unit: ${kind}`);
}
