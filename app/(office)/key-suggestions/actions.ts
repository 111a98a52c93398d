"use server";
import { detach } from "@/db/commands/attachment";
import { decideKeys, moveKeySuggestion } from "@/db/commands/key-suggestion/decide";
import { planKey, recordVisit, reportKey } from "@/db/commands/key-suggestion/supervise";
import { voteKey } from "@/db/commands/key-suggestion/vote";
import { action } from "@/server/action";

const to = ({ id }: { id: string }) => `/key-suggestions/${id}`;

export const decide = action(decideKeys, { next: () => "/key-suggestions?done=decided" });
export const move = action(moveKeySuggestion, { next: to });
export const plan = action(planKey, { next: to });
export const visit = action(recordVisit, { next: to });
export const report = action(reportKey, { next: to });
export const vote = action(voteKey, { next: to });
export const removeFile = action(detach, { says: () => ({ key: "removed" }) });
