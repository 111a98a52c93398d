import "server-only";
import { eq } from "drizzle-orm";
import { changeSubscriptionInput, createSubscriptionInput } from "@/domain/event-subscription/input";
import { tooLate } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../../client";
import { command } from "../../command";
import { listUnits } from "../../queries/organisation";
import { chainHeads, eventSubscriptions } from "../../schema";
import { lockOrganisation, mustBeFree, mustBeNew, rowOf, said } from "../organisation";
import { lockedSubscription, setAndSay } from "./row";
import { makeSecret } from "./secret";

/** Adds a subscription to what happens from now on. The value holds its secret: shown now and never again. */
export const createSubscription = command({
  permission: "eventSubscription.write",
  input: createSubscriptionInput,
  async run({ tx, viewer, now }, { id, ...fields }) {
    await lockOrganisation(tx, viewer);
    const all = await namesOfAll(tx, viewer);
    mustBeNew(all, id);
    mustBeFree(all, id, fields.name);
    await unitMustBe(tx, viewer, fields.unitId);
    const { congressId, userId } = viewer;
    const throughSeq = await endOfChain(tx, viewer);
    const row = { congressId, id, ...fields, throughSeq, createdBy: userId, createdAt: now };
    await tx.insert(eventSubscriptions).values(row);
    const secret = await makeSecret(tx, { congressId, subscriptionId: id }, now);
    const { events } = said("eventSubscription.create", id, recorded(fields));
    return { value: { id, name: fields.name, secret }, events };
  },
});

/** Changes where events go, which, and with whose eyes; what is queued already goes as it was queued. */
export const changeSubscription = command({
  permission: "eventSubscription.write",
  input: changeSubscriptionInput,
  async run(context, { id, version, url, ...fields }) {
    const { tx, viewer } = context;
    await lockOrganisation(tx, viewer);
    const row = await lockedSubscription(tx, viewer, id);
    if (row.version !== version) throw tooLate();
    mustBeFree(await namesOfAll(tx, viewer), id, fields.name);
    await unitMustBe(tx, viewer, fields.unitId);
    const wanted = url === "" ? fields : { ...fields, url };
    return setAndSay(context, row, "change", wanted, recorded({ ...fields, url: url || row.url }));
  },
});

/** Where a congress's record ends now; what is written later is news. */
export async function endOfChain(tx: Tx, { congressId }: { congressId: string }): Promise<number> {
  const [head] = await tx
    .select({ seq: chainHeads.seq })
    .from(chainHeads)
    .where(eq(chainHeads.congressId, congressId));
  return head?.seq ?? 0;
}

type Fields = { name: string; url: string; types: string[]; role: string; unitId: string | null };

// Whoever knows the whole address may be able to write there: only its host goes into the record.
const recorded = ({ url, ...fields }: Fields) => ({ ...fields, host: new URL(url).host });

async function unitMustBe(tx: Tx, viewer: Viewer, unitId: string | null): Promise<void> {
  if (unitId !== null) rowOf(await listUnits(tx, viewer), unitId);
}

const namesOfAll = (tx: Tx, { congressId }: Viewer) =>
  tx
    .select({ id: eventSubscriptions.id, name: eventSubscriptions.name })
    .from(eventSubscriptions)
    .where(eq(eventSubscriptions.congressId, congressId));
