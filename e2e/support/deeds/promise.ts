import { and, eq } from "drizzle-orm";
import { commitments, replies } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { Person } from "../person";
import { type Records, there } from "../records";

/** What a unit promises in its reply. */
export type Word = { text: string; dueOn: Day; owner: string };

/** Writes a promise into the reply that is open, with its day and who sees to it. */
export async function promise(handler: Person, workId: string, word: Word): Promise<void> {
  await handler.go(`/inbox/${workId}/reply`);
  await handler.write("replyEditor.commitments.text", word.text, { number: 1 });
  await handler.write("replyEditor.commitments.owner", word.owner, { number: 1 });
  await handler.page.locator('input[name="commitments.0.dueOn"]').fill(word.dueOn);
  await handler.press("replyEditor.progress.save");
  await handler.hears("replyEditor.saved");
}

/** The unit reports that it kept its word; there is no paper to show. */
export async function keep(handler: Person, id: string, note: string): Promise<void> {
  await handler.go(`/commitments/${id}`);
  await handler.open("commitment.transitions.fulfil");
  const form = handler.form("commitment.transitions.fulfil");
  await form.write("commitment.forms.note.fulfil", note);
  await form.write("commitment.forms.withoutEvidence", "现场可见。");
  await form.press("commitment.transitions.fulfil");
  await handler.hears("commitment.done.fulfil");
}

/** The deputy says what he thinks of it. */
export async function rate(deputy: Person, id: string, verdict: string, why = ""): Promise<void> {
  await deputy.go(`/commitments/${id}`);
  const form = deputy.form("commitment.transitions.rateKept");
  await form.choose("commitment.forms.verdict", deputy.say(`rating.verdicts.${verdict}`));
  if (why) await form.write("commitment.forms.reason", why);
  await form.press("commitment.transitions.rateKept");
  await deputy.hears("commitment.done.rate");
}

/** The one commitment that was given with the replies to a case. */
export async function commitmentOf({ database }: Records, suggestionId: string): Promise<string> {
  const [row] = await database
    .select({ id: commitments.id })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(eq(replies.suggestionId, suggestionId));
  return there(row, "commitment").id;
}
