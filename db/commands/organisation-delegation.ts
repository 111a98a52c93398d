import "server-only";
import { and, count, eq, gte, isNull, ne } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import {
  changeDelegationInput,
  createDelegationInput,
  delegationFields,
} from "@/domain/organisation/delegation";
import { rowInput } from "@/domain/organisation/fields";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { type DelegationRow, listDelegations } from "../queries/organisation";
import { delegations, deputies, memberships, suggestions, terms } from "../schema";
import {
  beforeAndAfter,
  lockOrganisation,
  mustBeAsSeen,
  mustBeFree,
  mustBeLiving,
  mustBeNew,
  mustBeRetired,
  mustBeUnused,
  rowOf,
  said,
} from "./organisation";

/** Adds a delegation. */
export const createDelegation = command({
  permission: "organisation.write",
  input: createDelegationInput,
  async run({ tx, viewer }, { id, ...fields }) {
    const all = await lockedDelegations(tx, viewer);
    mustBeNew(all, id);
    mustBeFree(all, id, fields.name);
    await tx.insert(delegations).values({ congressId: viewer.congressId, id, ...fields });
    return said("delegation.create", id, fields);
  },
});

/** Renames or reorders a delegation. */
export const changeDelegation = command({
  permission: "organisation.write",
  input: changeDelegationInput,
  async run({ tx, viewer }, { id, seen, ...fields }) {
    const all = await lockedDelegations(tx, viewer);
    const delegation = rowOf(all, id);
    mustBeAsSeen(delegationFields, delegation, seen, fields);
    mustBeFree(all, id, fields.name);
    await tx.update(delegations).set(fields).where(isDelegation(viewer, id));
    return said("delegation.change", id, beforeAndAfter(delegationFields, delegation, fields));
  },
});

/** Retires a delegation without deputies in office, without people who act in it and with nothing to check. */
export const retireDelegation = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const delegation = rowOf(await lockedDelegations(tx, viewer), id);
    mustBeLiving(delegation);
    mustBeUnused(await deputiesInOffice(tx, viewer, id, dayOf(now)), "delegationHasDeputies");
    mustBeUnused(await people(tx, viewer, id), "delegationHasPeople");
    mustBeUnused(await toCheck(tx, viewer, id), "delegationHasCases");
    await tx
      .update(delegations)
      .set({ retiredOn: dayOf(now) })
      .where(isDelegation(viewer, id));
    return said("delegation.retire", id, { name: delegation.name });
  },
});

/** Takes a retired delegation back. */
export const reviveDelegation = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer }, { id }) {
    const delegation = rowOf(await lockedDelegations(tx, viewer), id);
    mustBeRetired(delegation);
    await tx.update(delegations).set({ retiredOn: null }).where(isDelegation(viewer, id));
    return said("delegation.revive", id, { name: delegation.name });
  },
});

async function lockedDelegations(tx: Tx, viewer: Viewer): Promise<DelegationRow[]> {
  await lockOrganisation(tx, viewer);
  return listDelegations(tx, viewer, { retired: true });
}

async function deputiesInOffice(tx: Tx, { congressId }: Viewer, delegationId: string, today: Day) {
  const [row] = await tx
    .select({ count: count() })
    .from(deputies)
    .innerJoin(terms, and(eq(terms.congressId, deputies.congressId), eq(terms.id, deputies.termId)))
    .where(
      and(
        eq(deputies.congressId, congressId),
        eq(deputies.delegationId, delegationId),
        ne(deputies.status, "terminated"),
        isNull(terms.retiredOn),
        gte(terms.endsOn, today),
      ),
    );
  return row?.count ?? 0;
}

const people = (tx: Tx, { congressId }: Viewer, delegationId: string) =>
  tx.$count(
    memberships,
    and(
      eq(memberships.congressId, congressId),
      eq(memberships.delegationId, delegationId),
      isNull(memberships.endedOn),
    ),
  );

const toCheck = (tx: Tx, { congressId }: Viewer, delegationId: string) =>
  tx.$count(
    suggestions,
    and(
      eq(suggestions.congressId, congressId),
      eq(suggestions.delegationId, delegationId),
      eq(suggestions.state, "delegation_check"),
    ),
  );

const isDelegation = ({ congressId }: Viewer, id: string) =>
  and(eq(delegations.congressId, congressId), eq(delegations.id, id));
