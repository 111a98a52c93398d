import "server-only";
import { and, eq, gte, inArray, isNull } from "drizzle-orm";
import { addDays, dayOf } from "@/domain/day";
import { climbNow } from "@/domain/delivery/climb";
import { MANDATORY_KEYS } from "@/domain/delivery/mandatory";
import type { Role } from "@/domain/viewer";
import type { Context } from "../command";
import type { Notice } from "../notify";
import { memberships, notifications, units, users } from "../schema";
import type { Look } from "./tick-look";

/**
 * Mandatory messages that nobody has seen climb: those of a unit to its head and then to staff, those of a person
 * outside of units to staff. A message that one colleague in the unit has read was seen. Each climbs each step once.
 */
export async function unseenNotices(context: Context, look: Look): Promise<Notice[]> {
  const lines = await mandatoryLines(context, look);
  const seen = new Set(lines.filter(({ readAt }) => readAt !== null).map(placeOf));
  const climbing = new Map<string, Climbing>();
  const counted = new Set<string>();
  for (const line of lines) {
    const place = placeOf(line);
    if (seen.has(place) || counted.has(place) || !CLIMBS.includes(line.role)) continue;
    counted.add(place);
    const step = stepOf(line, look);
    if (step === 0) continue;
    const to = line.unitId !== null && step === 1 ? "head" : "staff";
    const key = `${to} ${line.unitId ?? line.userId}`;
    const before = climbing.get(key);
    climbing.set(key, { ...line, to, count: (before?.count ?? 0) + 1 });
  }
  return [...climbing.values()].map((found) => noticeOf(found, look));
}

type Line = Awaited<ReturnType<typeof mandatoryLines>>[number];
type Climbing = Line & { to: "head" | "staff"; count: number };

/** Whoever has somebody above him to tell; staff itself has its list of deliveries. */
const CLIMBS: readonly Role[] = [
  "deputy",
  "delegation_clerk",
  "government_office",
  "unit_handler",
  "unit_head",
];

function stepOf({ createdAt, unitId }: Line, { last, today, ladder, settings }: Look) {
  const toldOn = dayOf(createdAt);
  const step = climbNow(
    ladder.calendar,
    toldOn,
    { since: last !== null && last > toldOn ? last : toldOn, today },
    settings.unseenDays,
  );
  // Outside of units there is one step only.
  return unitId === null && step === 2 ? 0 : step;
}

// The same line told to several people of a unit is one message to the unit.
const placeOf = ({ key, suggestionId, createdAt, unitId, userId }: Line) =>
  [key, suggestionId, createdAt.getTime(), unitId ?? userId].join(" ");

function noticeOf({ to, unitId, unit, person, count }: Climbing, { settings }: Look): Notice {
  const values = { count, who: unit ?? person, days: settings.unseenDays };
  if (to === "head" && unitId !== null)
    return { to: [{ role: "unit_head", unitId }], key: "delivery.unseenUnit", values };
  return { to: [{ role: "staff" }], key: "delivery.unseenStaff", values };
}

// What nobody saw in two months is an account nobody uses; it has climbed long ago.
const DAYS_BACK = 60;

function mandatoryLines({ tx, viewer: { congressId } }: Context, { today }: Look) {
  return tx
    .select({
      key: notifications.key,
      suggestionId: notifications.suggestionId,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      userId: notifications.userId,
      person: users.name,
      role: memberships.role,
      unitId: memberships.unitId,
      unit: units.name,
    })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.congressId, congressId),
        eq(memberships.userId, notifications.userId),
        isNull(memberships.endedOn),
      ),
    )
    .leftJoin(units, and(eq(units.congressId, congressId), eq(units.id, memberships.unitId)))
    .where(
      and(
        eq(notifications.congressId, congressId),
        inArray(notifications.key, [...MANDATORY_KEYS]),
        gte(notifications.createdAt, new Date(`${addDays(today, -DAYS_BACK)}T00:00:00+08:00`)),
      ),
    );
}
