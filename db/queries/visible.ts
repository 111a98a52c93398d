import "server-only";
import { and, eq, exists, inArray, isNotNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { UNIT_KINDS } from "@/domain/unit";
import { type Role, systemViewer, type Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import { assignments, cosigners, suggestions, units } from "../schema";

const NOBODY = sql`false`;

// A returned text that is being rewritten is its deputy's own again, until he files it anew.
const filed =
  and(isNotNull(suggestions.submittedOn), notInArray(suggestions.state, ["draft", "cosigning"])) ?? NOBODY;

/** The only place that decides which suggestions a viewer may see. A new role does not compile without its line. */
const VISIBLE = {
  deputy: (viewer) => or(eq(suggestions.leadId, viewer.userId), namedAsCosigner(viewer)) ?? NOBODY,
  delegation_clerk: (viewer) =>
    viewer.delegationId ? (and(eq(suggestions.delegationId, viewer.delegationId), filed) ?? NOBODY) : NOBODY,
  staff: (viewer) => or(filed, ownPaper(viewer)) ?? NOBODY,
  government_office: (viewer) =>
    or(isNotNull(suggestions.handedOverOn), handledBy(sql`any(array(${governmentUnits(viewer)}))`)) ?? NOBODY,
  unit_handler: (viewer) => (viewer.unitId ? handledBy(sql`${viewer.unitId}`) : NOBODY),
  unit_head: (viewer) => (viewer.unitId ? handledBy(sql`${viewer.unitId}`) : NOBODY),
  committee: () => isNotNull(suggestions.acceptedOn),
  leader: () => isNotNull(suggestions.acceptedOn),
  station_staff: () => NOBODY,
  auditor: () => filed,
  administrator: () => NOBODY,
  system: () => sql`true`,
} satisfies Record<Role, (viewer: Viewer) => SQL>;

/** Rows of `suggestions` that this viewer may see; an unknown role sees nothing. */
export function visibleTo(viewer: Viewer): SQL {
  const rule: ((viewer: Viewer) => SQL) | undefined = VISIBLE[viewer.role];
  return and(eq(suggestions.congressId, viewer.congressId), rule?.(viewer) ?? NOBODY) ?? NOBODY;
}

/** Roles in which it makes no difference who one is: whoever has one sees the same accepted cases. */
export const ALIKE: readonly Role[] = [
  "staff",
  "government_office",
  "committee",
  "leader",
  "auditor",
  "system",
];

/** What all who have such a role see. A paper that only whoever entered it sees was never accepted. */
export const seenAlike = (congressId: string, role: Role): SQL =>
  visibleTo({ ...systemViewer(congressId), role });

// What somebody enters from a deputy's paper is before him and the deputy until it is filed.
const ownPaper = (viewer: Viewer): SQL | undefined =>
  and(eq(suggestions.enteredBy, viewer.userId), inArray(suggestions.state, ["draft", "withdrawn"]));

const GOVERNMENT_SIDE = sql.join(
  [
    sql`(`,
    sql.join(
      namesOf(UNIT_KINDS)
        .filter((kind) => UNIT_KINDS[kind].governmentSide)
        .map((kind) => sql`${kind}`),
      sql`, `,
    ),
    sql`)`,
  ],
  sql``,
);

// A deputy named in a draft that was not sent to anybody yet knows nothing of it, nor when it was withdrawn as one.
function namedAsCosigner(viewer: Viewer): SQL {
  const withdrawn = sql`${suggestions.state} = 'withdrawn' and ${cosigners.confirmedAt} is null`;
  const named = sql`(select 1 from ${cosigners} where ${and(
    eq(cosigners.congressId, suggestions.congressId),
    eq(cosigners.suggestionId, suggestions.id),
    eq(cosigners.userId, viewer.userId),
    sql`not (${withdrawn})`,
  )})`;
  return and(ne(suggestions.state, "draft"), exists(named)) ?? NOBODY;
}

// Asked once, not once for each case.
const governmentUnits = ({ congressId }: Viewer): SQL => sql`select ${units.id} from ${units}
  where ${units.congressId} = ${congressId} and ${units.kind} in ${GOVERNMENT_SIDE}`;

const handledBy = (unit: SQL): SQL =>
  exists(
    sql`(select 1 from ${assignments} where ${and(
      eq(assignments.congressId, suggestions.congressId),
      eq(assignments.suggestionId, suggestions.id),
      sql`${assignments.unitId} = ${unit}`,
    )})`,
  );
