import "server-only";
import { explainedPublicationInput, publishCaseInput } from "@/domain/publication/input";
import { snapshotOf } from "@/domain/publication/snapshot";
import { type Context, command } from "../../command";
import { eventOf, noticeFor } from "./event";
import { type Held, loadPublicationAnd, mustMay, writePublication } from "./load";
import { freeze, lastSeq, lastVersions, retire } from "./version";

/** Staff publishes what was decided; of a published case, the reply that came since. The deputy is told. */
export const publishCase = command({
  permission: "publication.decide",
  input: publishCaseInput,
  async run(context, { id, version }) {
    const [held, ...asked] = await loadPublicationAnd(context, id, version, () => askedFor(context, id));
    return publish(context, held, asked, held.row.state === "published" ? "renew" : "publish");
  },
});

/** A published case is corrected: a new version, with the reason. The old one stays, unread. */
export const correctPublication = command({
  permission: "publication.decide",
  input: explainedPublicationInput,
  async run(context, { id, version, note }) {
    const [held, ...asked] = await loadPublicationAnd(context, id, version, () => askedFor(context, id));
    return publish(context, held, asked, "correct", note);
  },
});

const askedFor = (context: Context, id: string) => [lastVersions(context, [id]), lastSeq(context)] as const;

async function publish(
  context: Context,
  held: Held,
  [lastOf, seenSeq]: ReturnType<typeof askedFor>,
  name: "publish" | "renew" | "correct",
  note?: string,
) {
  const to = mustMay(context, held, name);
  const { row, of, decision, files } = held;
  const snapshot = snapshotOf(of.facts, decision, files);
  const kind = name === "publish" ? "publish" : "correct";
  const fresh = [{ publicationId: row.id, kind, snapshot, note } as const];
  writePublication(context, row, { state: to, seenSeq: await seenSeq });
  retire(context, [row.id]);
  const frozen = freeze(context, fresh, await lastOf);
  const detail = { ...frozen.get(row.id) };
  const said = note === undefined ? { to, detail } : { to, detail, note };
  return {
    value: { id: of.id },
    events: [eventOf(context, held, name, said)] as const,
    notices: [noticeFor(held, name, "lead")],
  };
}
