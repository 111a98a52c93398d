import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { setMandateInput } from "@/domain/person/input";
import type { MandateState } from "@/domain/person/mandate";
import { Refusal } from "@/domain/refusal";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { type Context, command } from "../command";
import { later } from "../later";
import type { Notice } from "../notify";
import { raterId } from "../queries/rater";
import { deputies, memberships, suggestions, terms } from "../schema";
import { allOrNothing } from "../together";
import { endSessions } from "./account-session";
import { endFeedsOf } from "./calendar-feed";
import { otherLivingPerson, placeIsOpen } from "./person-guard";
import { giveRole } from "./person-membership";

/** A person's mandate in one term. */
type Mandate = {
  userId: string;
  termId: string;
  delegationId: string;
  cardNo: string;
  status: MandateState;
  phone: string;
  post: string;
};

/** Enters or changes a deputy's mandate in a term; his role follows the delegation of his latest term. */
export const setMandate = command({
  permission: "person.write",
  input: setMandateInput,
  async run(context, input) {
    const { tx, viewer } = context;
    const person = await otherLivingPerson(context, input.userId);
    const before = person.mandates.find(({ termId }) => termId === input.termId);
    const isMoved = before?.delegationId !== input.delegationId;
    const isAlive = input.status !== "terminated";
    const [, , isLast, held] = await allOrNothing([
      isMoved && placeIsOpen(tx, viewer, { role: "deputy", unitId: null, ...input }),
      cardIsFree(tx, viewer, input),
      isAlive && isLatest(tx, viewer, input),
      rolesAsDeputy(tx, viewer, input.userId),
    ]);
    later(tx, mandateWritten(tx, viewer, input));
    if (isLast) await moveRole(context, input, held);
    const { userId, termId, delegationId, cardNo, status } = input;
    const detail = { userId, termId, delegationId, cardNo, status, before: before?.status ?? null };
    const notices = before && before.status !== status ? await tellRaters(context, { userId, termId }) : [];
    return { value: { userId }, events: [{ name: "person.mandate", detail }], notices };
  },
});

/** Writes a mandate; a card number belongs to one deputy in a term. */
export async function giveMandate(tx: Tx, viewer: Viewer, mandate: Mandate): Promise<void> {
  await cardIsFree(tx, viewer, mandate);
  await mandateWritten(tx, viewer, mandate);
}

async function cardIsFree(tx: Tx, { congressId }: Viewer, { userId, termId, cardNo }: Mandate) {
  const taken = and(
    eq(deputies.congressId, congressId),
    eq(deputies.termId, termId),
    eq(deputies.cardNo, cardNo),
    ne(deputies.userId, userId),
  );
  if ((await tx.$count(deputies, taken)) > 0) throw new Refusal("conflict", "person.cardTaken", { cardNo });
}

function mandateWritten(tx: Tx, { congressId }: Viewer, mandate: Mandate) {
  const { userId, termId, delegationId, cardNo, status, phone, post } = mandate;
  return tx
    .insert(deputies)
    .values({ congressId, userId, termId, delegationId, cardNo, status, phone, post })
    .onConflictDoUpdate({
      target: [deputies.congressId, deputies.termId, deputies.userId],
      set: { delegationId, cardNo, status, phone, post },
    });
}

/** Who rates the answered cases of a deputy whose mandate changed is told so; where nobody is left, staff is. */
async function tellRaters({ tx, viewer }: Context, { userId, termId }: Pick<Mandate, "userId" | "termId">) {
  const answered = await tx
    .select({
      id: suggestions.id,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
      rater: sql<string | null>`(${raterId})`,
    })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.congressId, viewer.congressId),
        eq(suggestions.leadId, userId),
        eq(suggestions.termId, termId),
        eq(suggestions.state, "replied"),
      ),
    );
  return answered.map(({ id, rater, ...row }): Notice => {
    const values = { title: row.title, number: caseNumber(row) ?? "" };
    if (rater === null)
      return { to: [{ role: "staff" }], key: "suggestion.noRater", values, suggestionId: id };
    const key = rater === userId ? "suggestion.remind" : "suggestion.ratesNow";
    return { to: [{ userId: rater }], key, values, suggestionId: id };
  });
}

/** It holds that the person has no mandate in a later term. */
async function isLatest(tx: Tx, { congressId }: Viewer, { userId, termId }: Mandate): Promise<boolean> {
  const [[term], held] = await allOrNothing([
    tx
      .select({ number: terms.number })
      .from(terms)
      .where(and(eq(terms.congressId, congressId), eq(terms.id, termId))),
    tx
      .select({ number: terms.number })
      .from(deputies)
      .innerJoin(terms, and(eq(terms.congressId, deputies.congressId), eq(terms.id, deputies.termId)))
      .where(and(eq(deputies.congressId, congressId), eq(deputies.userId, userId))),
  ]);
  if (!term) throw new Refusal("not_found", "general.notFound");
  return held.every(({ number }) => number <= term.number);
}

/** Ends the role for another delegation and gives the one for this; nothing when he holds it already. */
async function moveRole(
  { tx, viewer, now }: Context,
  { userId, delegationId }: Mandate,
  held: Awaited<ReturnType<typeof rolesAsDeputy>>,
): Promise<void> {
  if (held.length === 1 && held[0]?.delegationId === delegationId) return;
  const ended = tx
    .update(memberships)
    .set({ endedOn: dayOf(now) })
    .where(isDeputy(viewer, userId));
  later(tx, ended);
  for (const { id } of held) await endFeedsOf(tx, userId, now, id);
  await allOrNothing([
    giveRole(tx, viewer, userId, { role: "deputy", unitId: null, delegationId }),
    endSessions(tx, userId, "role_changed", now),
  ]);
}

async function rolesAsDeputy(tx: Tx, viewer: Viewer, userId: string) {
  return tx
    .select({ id: memberships.id, delegationId: memberships.delegationId })
    .from(memberships)
    .where(isDeputy(viewer, userId));
}

const isDeputy = ({ congressId }: Viewer, userId: string) =>
  and(
    eq(memberships.congressId, congressId),
    eq(memberships.userId, userId),
    eq(memberships.role, "deputy"),
    isNull(memberships.endedOn),
  );
