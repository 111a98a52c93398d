import { visibleTo } from "@/db/queries/visible";
import { suggestions, units } from "@/db/schema";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import type { Stage } from "./look";
import type { CaseRecord, CaseRow } from "./record";

/**
 * Who may read a case, said a second time in plain TypeScript; compared with what the query gives (rules.md §5.5,
 * 10: a deputy never sees another's draft, a unit only what it was handed).
 */
export function mayRead(all: CaseRecord, governmentSide: ReadonlySet<string>, viewer: Viewer, row: CaseRow) {
  const unitsOf = all.work.filter((work) => work.suggestionId === row.id).map(({ unitId }) => unitId);
  switch (viewer.role) {
    case "deputy":
      return row.leadId === viewer.userId || isNamed(all, viewer, row);
    case "delegation_clerk":
      return isFiled(row) && row.delegationId === viewer.delegationId;
    case "staff":
    case "auditor":
      return isFiled(row);
    case "government_office":
      return row.handedOverOn !== null || unitsOf.some((id) => governmentSide.has(id));
    case "unit_handler":
    case "unit_head":
      return unitsOf.some((id) => id === viewer.unitId);
    case "committee":
    case "leader":
      return row.acceptedOn !== null;
    case "system":
      return true;
    default:
      return false;
  }
}

const isFiled = ({ submittedOn, state }: CaseRow) =>
  submittedOn !== null && state !== "draft" && state !== "cosigning";

function isNamed({ cosigners }: CaseRecord, viewer: Viewer, row: CaseRow) {
  const line = cosigners.find((each) => each.suggestionId === row.id && each.userId === viewer.userId);
  if (!line || row.state === "draft") return false;
  return row.state !== "withdrawn" || line.confirmedAt !== null;
}

/** Lines for every viewer and case on which the query and the plain rule differ. */
export async function brokenSight({ database }: Stage, all: CaseRecord, viewers: readonly Viewer[]) {
  const rows = await database.select({ id: units.id, kind: units.kind }).from(units);
  const side = new Set(rows.filter(({ kind }) => UNIT_KINDS[kind].governmentSide).map(({ id }) => id));
  const ids = all.cases.map(({ id }) => id);
  const broken: string[] = [];
  for (const viewer of viewers) {
    const mine = visibleTo(viewer);
    const found = await database.select({ id: suggestions.id }).from(suggestions).where(mine);
    const strange = found.filter(({ id }) => !ids.includes(id));
    if (strange.length > 0) broken.push(`10 a ${viewer.role} sees cases of another congress`);
    for (const row of all.cases) {
      const sees = found.some(({ id }) => id === row.id);
      if (sees !== mayRead(all, side, viewer, row))
        broken.push(`10 a ${viewer.role} ${sees ? "sees" : "does not see"} a case in ${row.state}`);
    }
  }
  return broken;
}
