import { perform } from "@/db/command";
import { savePaper } from "@/db/commands/paper/enter";
import { saveDraft } from "@/db/commands/suggestion/draft";
import type { Records } from "./records";

/** A deputy's paper that staff typed off and saved, and that can be filed. */
export async function savedPaper(records: Records, deputy: string): Promise<string> {
  const [viewer, lead] = [await records.viewer("staff3"), await records.viewer(deputy)];
  const { id: categoryId } = await records.category("transport");
  const id = crypto.randomUUID();
  const paper = { ...paperText(id, categoryId), id, version: 0, leadId: lead.userId };
  await perform(savePaper, viewer, paper, { database: records.database });
  return id;
}

/** A file as somebody chooses it. */
export const scan = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
});

/** The deputy changes the text that was entered for him. */
export async function deputyWrites(
  records: Records,
  deputy: string,
  id: string,
  words: object,
): Promise<void> {
  const [viewer, { version }] = [await records.viewer(deputy), await records.suggestion(id)];
  const { id: categoryId } = await records.category("transport");
  const draft = { ...paperText(id, categoryId), ...words, id, version };
  await perform(saveDraft, viewer, draft, { database: records.database });
}

const paperText = (id: string, categoryId: string) => ({
  title: `关于候车亭的建议 ${id.slice(0, 4)}`,
  situation: "没有候车亭。",
  cause: "没有配套。",
  categoryId,
  publicity: "full",
  formation: "research",
  oneMatter: "on",
  points: ["建候车亭。"],
});
