import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { Database } from "../../client";
import { hashPassword } from "../../commands/account-hash";
import { categories, deputies, memberships, units, users } from "../../schema";
import { HEBI } from "../reference";
import { DEMO_PASSWORD } from "./accounts";
import type { Cast } from "./cast";
import { at, workingDaysBefore } from "./diary";
import { later } from "./order";
import { enterFrame, enterLaterTerm, enterSession, planFrame, retireEleventh } from "./organisation";
import { inventPeople, type Rows } from "./people";
import { sessionsUntil, termOn } from "./sessions";
import type { Stage } from "./stage";

/** Brings everybody in: people in one go, terms, delegations and sessions by the administrator's commands. */
export async function enrol(stage: Stage, today: Day): Promise<Cast> {
  const { database, calendar } = stage;
  const frame = planFrame(today);
  const { rows, cast } = await inventAll(database, frame);
  const { administrator } = cast;
  const isFirst = ({ userId }: { userId: string }) => userId === administrator.viewer.userId;
  const ofTerm = (number: number) => rows.deputies.filter(({ termId }) => termId === frame.terms.get(number));
  await write(database, { users: rows.users, memberships: rows.memberships.filter(isFirst) });
  stage.tell("the frame", enterFrame(stage, administrator, frame));
  await stage.play();
  const others = rows.memberships.filter((row) => !isFirst(row));
  await write(database, { memberships: others, deputies: [...ofTerm(11), ...ofTerm(12)] });
  stage.tell("the end of term 11", retireEleventh(stage, administrator, frame));
  for (const number of [...frame.terms.keys()].filter((later) => later > 12)) {
    const elect = () => write(database, { deputies: ofTerm(number) });
    stage.tell(`term ${number}`, enterLaterTerm(stage, administrator, frame, number, elect));
  }
  for (const session of sessionsUntil(today)) {
    const usual = at(workingDaysBefore(calendar, session.opensOn, 10), "09:10");
    const earliest = at(termOn(session.opensOn).startsOn, "00:01");
    stage.tell(
      `session ${session.opensOn}`,
      enterSession(stage, administrator, frame, session, later(usual, earliest)),
    );
  }
  return cast;
}

async function inventAll(database: Database, frame: ReturnType<typeof planFrame>) {
  const [unitRows, categoryRows] = await Promise.all([
    database.select().from(units).where(eq(units.congressId, HEBI)),
    database.select().from(categories).where(eq(categories.congressId, HEBI)),
  ]);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const byKey = new Map(categoryRows.map(({ key, id }) => [key, id]));
  // The government itself only stands above its departments.
  const handling = unitRows.filter(({ key }) => key !== "shizhengfu");
  return inventPeople(HEBI, handling, byKey, frame, passwordHash);
}

async function write(database: Database, rows: Partial<Rows>) {
  if (rows.users?.length) await database.insert(users).values(rows.users);
  if (rows.memberships?.length) await database.insert(memberships).values(rows.memberships);
  if (rows.deputies?.length) await database.insert(deputies).values(rows.deputies);
}
