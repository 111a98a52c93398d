import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { addExpertInput, changeExpertInput, expertFields, expertRowInput } from "@/domain/evaluation/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { listExperts } from "../../queries/expert";
import { experts } from "../../schema";
import {
  beforeAndAfter,
  lockOrganisation,
  mustBeAsSeen,
  mustBeLiving,
  mustBeNew,
  mustBeRetired,
  rowOf,
  said,
} from "../organisation";

type Row = Awaited<ReturnType<typeof listExperts>>[number];

/** Adds somebody to the pool of experts. */
export const addExpert = command({
  permission: "expert.write",
  input: addExpertInput,
  async run({ tx, viewer }, { id, ...fields }) {
    await lockOrganisation(tx, viewer);
    const all = await listExperts(tx, viewer, { retired: true });
    mustBeNew(all, id);
    mustBeAlone(all, id, fields);
    await tx.insert(experts).values({ congressId: viewer.congressId, id, ...fields });
    return said("expert.add", id, fields);
  },
});

/** Corrects what is kept of an expert. */
export const changeExpert = command({
  permission: "expert.write",
  input: changeExpertInput,
  async run({ tx, viewer }, { id, seen, ...fields }) {
    await lockOrganisation(tx, viewer);
    const all = await listExperts(tx, viewer, { retired: true });
    const row = rowOf(all, id);
    mustBeAsSeen(expertFields, row, seen, fields);
    mustBeAlone(all, id, fields);
    await tx.update(experts).set(fields).where(isExpert(viewer.congressId, id));
    return said("expert.change", id, beforeAndAfter(expertFields, row, fields));
  },
});

/** Takes an expert out of the pool; the panels he sat in keep him. */
export const retireExpert = command({
  permission: "expert.write",
  input: expertRowInput,
  async run({ tx, viewer, now }, { id }) {
    await lockOrganisation(tx, viewer);
    const row = rowOf(await listExperts(tx, viewer, { retired: true }), id);
    mustBeLiving(row);
    const living = and(isExpert(viewer.congressId, id), isNull(experts.retiredOn));
    await tx
      .update(experts)
      .set({ retiredOn: dayOf(now) })
      .where(living);
    return said("expert.retire", id, { name: row.name });
  },
});

/** Takes an expert back into the pool. */
export const reviveExpert = command({
  permission: "expert.write",
  input: expertRowInput,
  async run({ tx, viewer }, { id }) {
    await lockOrganisation(tx, viewer);
    const row = rowOf(await listExperts(tx, viewer, { retired: true }), id);
    mustBeRetired(row);
    await tx.update(experts).set({ retiredOn: null }).where(isExpert(viewer.congressId, id));
    return said("expert.revive", id, { name: row.name });
  },
});

const isExpert = (congressId: string, id: string) =>
  and(eq(experts.congressId, congressId), eq(experts.id, id));

/** One person stands in the pool once for each employer. */
function mustBeAlone(
  all: readonly Row[],
  id: string,
  { name, employer }: { name: string; employer: string },
) {
  const taken = all.some((row) => row.name === name && row.employer === employer && row.id !== id);
  if (taken) throw new Refusal("conflict", "expert.alreadyThere", { name });
}
