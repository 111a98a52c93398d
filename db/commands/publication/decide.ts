import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { answerFindingsInput, decidePublicationInput } from "@/domain/publication/input";
import { notFound } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { publicationFiles } from "../../schema";
import { eventOf } from "./event";
import { type Held, loadPublication, mustMay, writePublication } from "./load";

/** Staff decides how much is to be public; for a published case, what its next version is to show. */
export const decidePublication = command({
  permission: "publication.decide",
  input: decidePublicationInput,
  async run(context, { id, version, level, summary, reason, hidden, fileIds }) {
    const held = await loadPublication(context, id, version);
    const name = held.row.state === "published" ? "amend" : "decide";
    const to = mustMay(context, held, name);
    chooseFiles(context, held, fileIds);
    const { userId } = context.viewer;
    const said = { level, summary, reason, hidden, decidedBy: userId, decidedOn: dayOf(context.now) };
    writePublication(context, held.row, { ...said, state: to, withheldNote: null });
    const detail = { level, files: fileIds.length, hidden: hidden.length };
    return { value: { id }, events: [eventOf(context, held, name, { to, note: reason, detail })] };
  },
});

function chooseFiles({ tx }: Context, { row, fileRows }: Held, chosen: readonly string[]): void {
  if (!chosen.every((id) => fileRows.some((file) => file.id === id))) throw notFound();
  for (const { id, chosen: was } of fileRows) {
    const file = and(eq(publicationFiles.congressId, row.congressId), eq(publicationFiles.id, id));
    if (was !== chosen.includes(id)) later(tx, tx.update(publicationFiles).set({ chosen: !was }).where(file));
  }
}

/** Staff answers places with personal data: masked, public as they are, or open again. Without keys, all open ones. */
export const answerFindings = command({
  permission: "publication.decide",
  input: answerFindingsInput,
  async run(context, { id, version, answer, keys }) {
    const held = await loadPublication(context, id, version);
    mustMay(context, held, "answer");
    const known = held.findings.map(({ key }) => key);
    const open = held.findings.filter((finding) => finding.answer === "open").map(({ key }) => key);
    if (!keys.every((key) => known.includes(key))) throw notFound();
    const meant = new Set(keys.length > 0 ? keys : open);
    const others = (list: readonly string[]) => list.filter((key) => !meant.has(key));
    const added = (to: "masked" | "left") => (answer === to ? [...meant] : []);
    const masked = [...others(held.row.masked), ...added("masked")];
    const left = [...others(held.row.left), ...added("left")];
    writePublication(context, held.row, { masked, left });
    const detail = { answer, places: meant.size };
    return { value: { id }, events: [eventOf(context, held, "answer", { detail })] };
  },
});
