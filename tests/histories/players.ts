import type { Database } from "@/db/client";
import { deputies } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { type Cast, enrolOne } from "../support/cast";

/**
 * Everybody who can act, among them persons in two roles: the ones that the rules on second persons are made
 * for. A staff member is a deputy and a leader; a handler is head of his own unit.
 */
export async function gatherPlayers(database: Database, cast: Cast): Promise<Viewer[]> {
  const { congressId, staff, otherStaff, termId, north } = cast;
  const mandate = { congressId, termId, delegationId: north };
  await database.insert(deputies).values({ ...mandate, userId: staff.userId, cardNo: "双重身份" });
  const again = (person: Viewer, role: "leader" | "unit_head", place = {}) =>
    enrolOne(database, congressId, "", role, place, person.userId);
  const staffAsDeputy: Viewer = { ...staff, role: "deputy", delegationId: north };
  const staffAsLeader = await again(otherStaff, "leader");
  const doubles = [];
  for (const unit of [cast.roads, cast.schools])
    doubles.push(await again(unit.handler, "unit_head", { unitId: unit.id }));
  const units = [cast.roads, cast.schools, cast.finance, cast.court].flatMap(({ handler, head }) => [
    handler,
    head,
  ]);
  return [
    ...[cast.lead, cast.second, cast.third, cast.stranger, staffAsDeputy],
    ...[cast.clerk, cast.otherClerk, staff, otherStaff, cast.office, cast.leader, staffAsLeader],
    ...[...units, ...doubles, cast.committee, cast.auditor, cast.administrator, cast.station, cast.system],
  ];
}
