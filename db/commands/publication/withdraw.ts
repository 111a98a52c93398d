import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { changeConsentInput, explainedPublicationInput } from "@/domain/publication/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { publicationVersions, publicationWithdrawals } from "../../schema";
import { eventOf, noticeFor } from "./event";
import { loadPublication, mustMay, writePublication } from "./load";

/** Staff takes a publication back, with the reason; the public finds nothing from then on. */
export const withdrawPublication = command({
  permission: "publication.decide",
  input: explainedPublicationInput,
  async run(context, { id, version, note }) {
    const held = await loadPublication(context, id, version);
    const to = mustMay(context, held, "withdraw");
    const { tx, viewer, now } = context;
    const [taken] = await tx
      .update(publicationVersions)
      .set({ current: false })
      .where(
        and(
          eq(publicationVersions.congressId, viewer.congressId),
          eq(publicationVersions.publicationId, held.row.id),
          eq(publicationVersions.current, true),
        ),
      )
      .returning({ versionId: publicationVersions.id, number: publicationVersions.number });
    if (!taken) throw new Error("A published case without a version");
    await tx.insert(publicationWithdrawals).values({
      ...{ congressId: viewer.congressId, publicationId: held.row.id, versionId: taken.versionId },
      ...{ reason: note, withdrawnBy: viewer.userId, withdrawnOn: dayOf(now) },
    });
    await writePublication(context, held.row, { state: to });
    return {
      value: { id },
      events: [eventOf(context, held, "withdraw", { to, note, detail: taken })],
      notices: [noticeFor(held, "withdraw", "lead")],
    };
  },
});

/** Staff decides that nothing is published, and says why; the clock stops. */
export const withholdPublication = command({
  permission: "publication.decide",
  input: explainedPublicationInput,
  async run(context, { id, version, note }) {
    const held = await loadPublication(context, id, version);
    const to = mustMay(context, held, "withhold");
    await writePublication(context, held.row, { state: to, level: null, withheldNote: note });
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
    await writePublication(context, held.row, { choice, choiceNote: note, choiceOn: dayOf(now) });
    const detail = { choice, before: held.subject.choice };
    return {
      value: { id },
      events: [eventOf(context, held, "changeConsent", { note, detail })],
      notices: [noticeFor(held, "changeConsent", "staff")],
    };
  },
});
