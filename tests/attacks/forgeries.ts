import type { Cast } from "../support/cast";

/** Ids that exist, but not for this person: of another congress, or of things of another kind. */
export type Foreign = { cast: Cast; caseId: string; workId: string; recordId: string };

const ZERO = String.fromCharCode(0);
const HALF = String.fromCharCode(0xd800);

/** What a field that holds an id or a list of ids is replaced with. */
export const forgedIds = ({ cast, caseId, workId, recordId }: Foreign): readonly unknown[] => [
  ...[crypto.randomUUID(), caseId, workId, recordId, cast.roads.id, cast.categoryId, cast.second.userId],
  ...["00000000-0000-0000-0000-000000000000", "' or '1'='1", "-".repeat(36), `${caseId}@1`, { $ne: "" }, 1],
];

/** What any other field is replaced with. */
export const forgedValues: readonly unknown[] = [
  ...[`${ZERO}${HALF}`, `甲${ZERO}乙${HALF}丙`, "字".repeat(200_000), "'; drop table events; --", "\u202e"],
  ...["__proto__", {}, [], [[]], { toString: "x" }, -1, 0, 1.5, 1e21, Number.NaN, true, null],
  ...["9999-12-31", "2023-02-30", "0000-00-00", "-0001-01-01", "closed", "system"],
];

/** Fields that nobody asked for: what they name must stay as it is. */
export const smuggled = {
  ...{ congressId: "junxian", leadId: "x", state: "closed", number: 999, series: "2099", round: 3 },
  ...{ userId: "x", actorId: "x", actorRole: "station_staff", role: "system", viewer: { role: "system" } },
  ...{ unitId_: "x", draftedBy: "x", signedBy: "x", issuedOn: "1999-01-01", assignedOn: "1999-01-01" },
  ...{ now: "1999-01-01", closedOn: "1999-01-01", counts: true, waived: true, constructor: "x" },
};

/** Whether a field holds ids, by its name. */
export const holdsIds = (field: string) => /(^id|Id|Ids|cases)$/.test(field);
