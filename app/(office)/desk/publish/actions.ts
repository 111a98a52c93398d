"use server";
import { answerFindings, decidePublication } from "@/db/commands/publication/decide";
import { correctPublication, publishCase } from "@/db/commands/publication/publish";
import { publishReady } from "@/db/commands/publication/ready";
import { withdrawPublication, withholdPublication } from "@/db/commands/publication/withdraw";
import { action } from "@/server/action";

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
