import "server-only";
import { explainedPublicationInput, publishCaseInput } from "@/domain/publication/input";
import { snapshotOf } from "@/domain/publication/snapshot";
import { type Context, command } from "../../command";
import { eventOf, noticeFor } from "./event";
import { type Held, loadPublication, mustMay, writePublication } from "./load";
import { freeze, lastSeq } from "./version";

/** Staff publishes what was decided; of a published case, the reply that came since. The deputy is told. */
export const publishCase = command({
  permission: "publication.decide",
  input: publishCaseInput,
  async run(context, { id, version }) {
    const held = await loadPublication(context, id, version);
    return publish(context, held, held.row.state === "published" ? "renew" : "publish");
  },
});

/** A published case is corrected: a new version, with the reason. The old one stays, unread. */
export const correctPublication = command({
  permission: "publication.decide",
  input: explainedPublicationInput,
  async run(context, { id, version, note }) {
    const held = await loadPublication(context, id, version);
    return publish(context, held, "correct", note);
  },
});

async function publish(context: Context, held: Held, name: "publish" | "renew" | "correct", note?: string) {
  const to = mustMay(context, held, name);
  const { row, of, decision, files } = held;
  const snapshot = snapshotOf(of.facts, decision, files);
  const kind = name === "publish" ? "publish" : "correct";
  const frozen = await freeze(context, [{ publicationId: row.id, kind, snapshot, note }]);
  await writePublication(context, row, { state: to, seenSeq: await lastSeq(context) });
  const detail = { ...frozen.get(row.id) };
  const said = note === undefined ? { to, detail } : { to, detail, note };
  return {
    value: { id: of.id },
    events: [eventOf(context, held, name, said)] as const,
    notices: [noticeFor(held, name, "lead")],
  };
}
