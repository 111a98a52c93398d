import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { changeConsentInput, explainedPublicationInput } from "@/domain/publication/input";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { publications, publicationVersions, publicationWithdrawals } from "../../schema";
import { eventOf, noticeFor } from "./event";
import { loadPublication, loadPublicationAnd, mustMay, writePublication } from "./load";
import { retire } from "./version";

/** Staff takes a publication back, with the reason; the public finds nothing from then on. */
export const withdrawPublication = command({
  permission: "publication.decide",
  input: explainedPublicationInput,
  async run(context, { id, version, note }) {
    const [held, current] = await loadPublicationAnd(context, id, version, () => [currentOf(context, id)]);
    const to = mustMay(context, held, "withdraw");
    const { tx, viewer, now } = context;
    const taken = await current;
    if (!taken) throw new Error("A published case without a version");
    retire(context, [held.row.id]);
    const place = { congressId: viewer.congressId, publicationId: held.row.id, versionId: taken.versionId };
    const said = { reason: note, withdrawnBy: viewer.userId, withdrawnOn: dayOf(now) };
    later(tx, tx.insert(publicationWithdrawals).values({ ...place, ...said }));
    writePublication(context, held.row, { state: to });
    return {
      value: { id },
      events: [eventOf(context, held, "withdraw", { to, note, detail: taken })],
      notices: [noticeFor(held, "withdraw", "lead")],
    };
  },
});

/** The version of a case that the public reads now. */
async function currentOf({ tx, viewer }: Context, suggestionId: string) {
  const [current] = await tx
    .select({ versionId: publicationVersions.id, number: publicationVersions.number })
    .from(publicationVersions)
    .innerJoin(
      publications,
      and(
        eq(publications.congressId, publicationVersions.congressId),
        eq(publications.id, publicationVersions.publicationId),
      ),
    )
    .where(
      and(
        eq(publications.congressId, viewer.congressId),
        eq(publications.suggestionId, suggestionId),
        eq(publicationVersions.current, true),
      ),
    );
  return current;
}

/** Staff decides that nothing is published, and says why; the clock stops. */
export const withholdPublication = command({
  permission: "publication.decide",
  input: explainedPublicationInput,
  async run(context, { id, version, note }) {
    const held = await loadPublication(context, id, version);
    const to = mustMay(context, held, "withhold");
    writePublication(context, held.row, { state: to, level: null, withheldNote: note });
    return {
      value: { id },
      events: [eventOf(context, held, "withhold", { to, note })],
      notices: [noticeFor(held, "withhold", "lead")],
    };
  },
});

/** The lead deputy chooses anew what may be public, and says why; staff follows. */
export const changeConsent = command({
  permission: "publication.consent",
  input: changeConsentInput,
  async run(context, { id, choice, note }) {
    const held = await loadPublication(context, id);
    mustMay(context, held, "changeConsent");
    if (held.subject.choice === choice) throw new Refusal("conflict", "publication.sameChoice");
    const { now } = context;
    writePublication(context, held.row, { choice, choiceNote: note, choiceOn: dayOf(now) });
    const detail = { choice, before: held.subject.choice };
    return {
      value: { id },
      events: [eventOf(context, held, "changeConsent", { note, detail })],
      notices: [noticeFor(held, "changeConsent", "staff")],
    };
  },
});
