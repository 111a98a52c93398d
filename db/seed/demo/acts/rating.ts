import "server-only";
import type { Verdict } from "@/domain/rating/dictionary";
import { rate, rateAsCosigner } from "../../../commands/suggestion/rate";
import type { Deputy } from "../cast";
import type { Story } from "../world";
import { seenSuggestion } from "./seen";

/** A deputy's verdicts on how it was handled, what came of it, and overall. */
export type Verdicts = { handling: Verdict; result: Verdict; overall: Verdict };

/** Why a deputy is not satisfied, and what he asks for. */
export type Complaint = { reason: string; demand: string };

/** The lead deputy rates; with a complaint he is not satisfied. */
export async function rateCase(story: Story, verdicts: Verdicts, complaint?: Complaint) {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(rate, story.lead.viewer, { id, version, ...verdicts, ...complaint });
}

/** A co-signer rates, which moves nothing. */
export async function rateBeside(story: Story, deputy: Deputy, verdicts: Verdicts) {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(rateAsCosigner, deputy.viewer, { id, version, ...verdicts });
}
