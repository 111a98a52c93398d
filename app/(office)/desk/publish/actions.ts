"use server";
import { revalidatePath } from "next/cache";
import { answerFindings, decidePublication } from "@/db/commands/publication/decide";
import { acceptFile } from "@/db/commands/publication/file";
import { correctPublication, publishCase } from "@/db/commands/publication/publish";
import { publishReady } from "@/db/commands/publication/ready";
import { withdrawPublication, withholdPublication } from "@/db/commands/publication/withdraw";
import type { FormAction } from "@/domain/form-state";
import { SENT_AS } from "@/domain/sent-as";
import { action, attempt } from "@/server/action";
import { formTree } from "@/server/form-tree";
import { inspectAttachment } from "@/server/inspection/attachment";
import { requireViewer, senderOf } from "@/server/session";

// What was done changes which forms there are, so the page itself says that it is done.
const done =
  (word: string) =>
  ({ id }: { id: string }) =>
    `/desk/publish/${id}?done=${word}`;

export const decide = action(decidePublication, { says: () => ({ key: "publication.decided" }) });
export const answer = action(answerFindings, { says: () => ({ key: "publication.answered" }) });
export const publish = action(publishCase, { next: done("published") });
export const correct = action(correctPublication, { next: done("corrected") });
export const withdraw = action(withdrawPublication, { next: done("withdrawn") });
export const withhold = action(withholdPublication, { next: done("withheld") });
export const publishMany = action(publishReady, {
  says: ({ count, left }) => ({ key: "publication.many", values: { count, left } }),
});
export const accept = action(acceptFile, { says: () => ({ key: "publication.accepted" }) });

/** Has a file inspected: its bytes are read and its clean copy is stored before the command keeps the result. */
export const inspect: FormAction = async (_previous, form) => {
  const sender = await senderOf(form.get(SENT_AS));
  if ("no" in sender) return sender.no;
  const viewer = await requireViewer("publication.decide");
  const raw = formTree(form);
  const outcome = await attempt(() => inspectAttachment(viewer, raw), raw);
  if (!("value" in outcome)) return outcome;
  revalidatePath("/", "layout");
  return { status: "done", message: { key: "publication.inspected" } };
};
