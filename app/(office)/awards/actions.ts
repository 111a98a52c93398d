"use server";
import { nominateForAward } from "@/db/commands/award/nominate";
import { openAward } from "@/db/commands/award/open";
import { publishAward } from "@/db/commands/award/publish";
import { castBallot, startVoting } from "@/db/commands/award/vote";
import { action } from "@/server/action";

const page = ({ id }: { id: string }) => `/awards/${id}`;

export const open = action(openAward, { next: page });
export const propose = action(nominateForAward, { says: () => ({ key: "award.nominated" }) });
export const start = action(startVoting, { says: () => ({ key: "award.started" }) });
export const vote = action(castBallot, { says: () => ({ key: "award.voted" }) });
export const publish = action(publishAward, { says: () => ({ key: "award.published" }) });
