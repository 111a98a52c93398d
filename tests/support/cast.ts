import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  categories,
  congresses,
  congressSessions,
  delegations,
  deputies,
  memberships,
  terms,
  units,
  users,
} from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import type { Settings } from "@/domain/settings";
import { type Role, systemViewer, type Viewer } from "@/domain/viewer";

/** A unit with the two persons it needs. */
export type UnitCast = { id: string; handler: Viewer; head: Viewer };

/** Everybody a story needs: one of each role, two where the law asks for a second person. */
export type Cast = Awaited<ReturnType<typeof castOf>>;

/** Departments of the government side and, with the court, one that is not. */
const UNIT_KEYS = ["jiaotong", "jiaoyu", "caizheng", "fayuan"] as const;
type UnitKey = (typeof UNIT_KEYS)[number];

/** Inserts a small cast into a congress that has its reference data. */
export async function castOf(database: Database, congressId: string = HEBI) {
  const scene = await insertScene(database, congressId);
  const [north, south] = [scene.north, scene.south];
  const enrol = (name: string, role: Role, place: Place = {}) =>
    enrolOne(database, congressId, name, role, place);
  const mandate = (name: string, delegationId: string) =>
    enrolDeputy(database, congressId, name, scene.termId, delegationId);
  return {
    congressId,
    ...scene,
    lead: await mandate("林知远", north),
    second: await mandate("苏映雪", north),
    third: await mandate("顾长青", south),
    stranger: await mandate("白若溪", south),
    clerk: await enrol("钟守信", "delegation_clerk", { delegationId: north }),
    otherClerk: await enrol("方可", "delegation_clerk", { delegationId: south }),
    staff: await enrol("许衡", "staff"),
    otherStaff: await enrol("沈度", "staff"),
    office: await enrol("程准", "government_office"),
    committee: await enrol("夏议", "committee", {
      unitId: await unitKeyed(database, congressId, "rd-chenghuan"),
    }),
    otherCommittee: await enrol("秦询", "committee", {
      unitId: await unitKeyed(database, congressId, "rd-nongye"),
    }),
    leader: await enrol("郑统", "leader"),
    station: await enrol("何站", "station_staff"),
    auditor: await enrol("石明鉴", "auditor"),
    administrator: await enrol("管一", "administrator"),
    system: systemViewer(congressId),
    roads: await enrolUnit(database, congressId, "jiaotong", "路"),
    schools: await enrolUnit(database, congressId, "jiaoyu", "学"),
    finance: await enrolUnit(database, congressId, "caizheng", "财"),
    court: await enrolUnit(database, congressId, "fayuan", "法"),
  };
}

/** What a congress decides for itself, changed for one test file. */
export function settle(database: Database, congressId: string, settings: Partial<Settings>) {
  return database.update(congresses).set({ settings }).where(eq(congresses.id, congressId));
}

/** A deputy more: a new person with a mandate. */
export async function enrolDeputy(
  database: Database,
  congressId: string,
  name: string,
  termId: string,
  delegationId: string,
): Promise<Viewer> {
  const viewer = await enrolOne(database, congressId, name, "deputy", { delegationId });
  const cardNo = viewer.userId.slice(0, 8);
  await database.insert(deputies).values({ congressId, userId: viewer.userId, termId, delegationId, cardNo });
  return viewer;
}

type Place = { unitId?: string; delegationId?: string };

/** A person with one membership, or one membership more for a person who is there. */
export async function enrolOne(
  database: Database,
  congressId: string,
  name: string,
  role: Role,
  { unitId, delegationId }: Place = {},
  known?: string,
): Promise<Viewer> {
  const userId = known ?? crypto.randomUUID();
  if (!known) await database.insert(users).values({ id: userId, account: `t-${userId}`, name });
  const scope = { unitId: unitId ?? null, delegationId: delegationId ?? null };
  await database.insert(memberships).values({ congressId, userId, role, ...scope });
  return { userId, congressId, role, ...scope };
}

async function enrolUnit(
  database: Database,
  congressId: string,
  key: UnitKey,
  name: string,
): Promise<UnitCast> {
  const id = await unitKeyed(database, congressId, key);
  const place = { unitId: id };
  const handler = await enrolOne(database, congressId, `${name}经办`, "unit_handler", place);
  const head = await enrolOne(database, congressId, `${name}负责`, "unit_head", place);
  return { id, handler, head };
}

async function unitKeyed(database: Database, congressId: string, key: string): Promise<string> {
  const [unit] = await database
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.congressId, congressId), eq(units.key, key)));
  if (!unit) throw new Error(`No unit ${key} in ${congressId}`);
  return unit.id;
}

/** The 12th term with its first session of 20–24 February 2023, and two delegations. */
async function insertScene(database: Database, congressId: string) {
  const [termId, sessionId, north, south] = [0, 0, 0, 0].map(() => crypto.randomUUID());
  if (!termId || !sessionId || !north || !south) throw new Error("No ids");
  await database
    .insert(terms)
    .values({ congressId, id: termId, number: 12, startsOn: "2022-01-01", endsOn: "2026-12-31" });
  await database.insert(congressSessions).values({
    congressId,
    id: sessionId,
    termId,
    number: 1,
    opensOn: "2023-02-20",
    closesOn: "2023-02-24",
    filingCutoff: new Date("2023-02-23T12:00:00+08:00"),
  });
  await database.insert(delegations).values([
    { congressId, id: north, name: "北区代表团", nameEn: "North", position: 0 },
    { congressId, id: south, name: "南区代表团", nameEn: "South", position: 1 },
  ]);
  const [category, otherCategory] = await database
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.congressId, congressId))
    .orderBy(categories.position);
  if (!category || !otherCategory) throw new Error(`No categories in ${congressId}`);
  return { termId, sessionId, north, south, categoryId: category.id, otherCategoryId: otherCategory.id };
}
