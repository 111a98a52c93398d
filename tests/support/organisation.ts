import { z } from "zod";
import { timekeeping } from "@/db/calendar";
import type { Database } from "@/db/client";
import { started } from "@/db/clocks";
import { command, perform } from "@/db/command";
import { assignments, memberships, suggestions, terms, units, users } from "@/db/schema";
import type { ClockName } from "@/domain/clock/rules";
import { dayOf } from "@/domain/day";
import type { State } from "@/domain/suggestion/states";
import { type Role, systemViewer, type Viewer } from "@/domain/viewer";

const HEBI = "hebi";

/** A person in one role, with his membership, as a viewer. */
export async function person(
  database: Database,
  role: Exclude<Role, "system">,
  { unitId = null, delegationId = null }: { unitId?: string | null; delegationId?: string | null } = {},
): Promise<Viewer> {
  const userId = crypto.randomUUID();
  const viewer = { userId, congressId: HEBI, role, unitId, delegationId };
  await database.insert(users).values({ id: userId, account: userId, name: "某某" });
  await database.insert(memberships).values(viewer);
  return viewer;
}

/** A unit of the reference data by its key. */
export async function unitId(database: Database, key: string): Promise<string> {
  const rows = await database.select({ id: units.id, key: units.key }).from(units);
  const unit = rows.find((row) => row.key === key);
  if (!unit) throw new Error(`No unit ${key}`);
  return unit.id;
}

/** The term that all cases of a test belong to; made when it is not there. */
export async function term(database: Database): Promise<string> {
  const there = await database.select({ id: terms.id }).from(terms);
  if (there[0]) return there[0].id;
  const id = crypto.randomUUID();
  await database
    .insert(terms)
    .values({ congressId: HEBI, id, number: 12, startsOn: "2022-01-01", endsOn: "2026-12-31" });
  return id;
}

type CaseOptions = {
  now: Date;
  unitId: string;
  clocks?: readonly ClockName[];
  state?: State;
  number?: number | null;
  categoryId?: string | null;
};

/** A case in a unit's hands with running clocks, told by events as a command would. */
export async function openCase(database: Database, options: CaseOptions) {
  const { now, unitId, clocks = ["reply"], state = "assigned", number = null, categoryId = null } = options;
  const lead = await person(database, "deputy");
  const termId = await term(database);
  const tell = command({
    permission: "clock.tick",
    input: z.object({}),
    async run({ tx }) {
      const times = await timekeeping(tx, HEBI);
      const [id, assignmentId] = [crypto.randomUUID(), crypto.randomUUID()];
      const series = number === null ? null : "2026";
      const moments = { createdAt: now, changedAt: now, submittedOn: dayOf(now) };
      const row = {
        congressId: HEBI,
        id,
        leadId: lead.userId,
        termId,
        state,
        textHash: "",
        title: "修一条路",
      };
      await tx.insert(suggestions).values({ ...row, ...moments, series, number, categoryId });
      const work = {
        id: assignmentId,
        suggestionId: id,
        unitId,
        kind: "lead" as const,
        assignedOn: dayOf(now),
      };
      await tx.insert(assignments).values({ congressId: HEBI, ...work });
      const own = { suggestionId: id, assignmentId };
      const running = clocks.map((clock) => started(times, clock, now, dayOf(now)));
      return {
        value: { id, assignmentId, lead },
        events: [
          { name: "suggestion.create", suggestionId: id, from: "", to: "draft" },
          { name: "suggestion.assign", suggestionId: id, from: "draft", to: state },
          { name: "assignment.create", ...own, from: "", to: "pending_receipt", clocks: running },
        ],
      };
    },
  });
  return perform(tell, systemViewer(HEBI), {}, { database, now });
}
