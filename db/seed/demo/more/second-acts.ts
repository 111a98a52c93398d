import "server-only";
import { and, eq } from "drizzle-orm";
import { callArbitration } from "../../../commands/arbitration/call";
import { decideArbitration } from "../../../commands/arbitration/decide";
import { setMandate } from "../../../commands/person-mandate";
import { dispatch, handOver } from "../../../commands/suggestion/dispatch";
import { deputies, suggestions } from "../../../schema";
import { seenSuggestion } from "../acts/seen";
import { answerToReturn, askToReturn, takeBack } from "../acts/unit";
import { found, nth, type Unit } from "../cast";
import type { Story } from "../world";

/** Staff hands a case to the government office. */
export async function handOverCase(story: Story) {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(handOver, nth(story.cast.staff, 0).viewer, { cases: [`${id}@${version}`] });
}

/** The government office dispatches it. */
export async function dispatchCase(story: Story, lead: Unit, co: readonly Unit[]) {
  const { id, version } = await seenSuggestion(story);
  const wishAnswer = story.text.wished === "" ? "none" : "followed";
  const who = { leadId: lead.id, coIds: co.map((unit) => unit.id) };
  await story.stage.perform(dispatch, nth(story.cast.office, 0).viewer, { id, version, ...who, wishAnswer });
}

/** A unit asks to give the case back, its head consents. */
export async function giveBack(story: Story, unit: Unit, reason: string) {
  await askToReturn(story, unit, reason, null);
  await answerToReturn(story, unit, unit.head, "consentReturn");
}

/** Staff takes it back to the desk. */
export const takeToDesk = (story: Story, unit: Unit, decision: string) =>
  takeBack(story, unit, nth(story.cast.staff, 1), decision, null);

/** Staff lays the dispute before the leaders. */
export async function callForArbitration(story: Story, question: string) {
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(callArbitration, nth(story.cast.staff, 1).viewer, { id, version, question });
}

/** A leader decides who handles it. */
export async function decideUnit(story: Story, unit: Unit, decision: string) {
  const { id, version } = await seenSuggestion(story);
  const input = { id, version, unitId: unit.id, decision };
  await story.stage.perform(decideArbitration, nth(story.cast.leaders, 0).viewer, input);
}

/** The lead deputy's mandate of the case's term ends. */
export async function endMandate({ stage, cast, lead, id }: Story) {
  const [row] = await stage.database
    .select({ mandate: deputies })
    .from(suggestions)
    .innerJoin(
      deputies,
      and(
        eq(deputies.congressId, suggestions.congressId),
        eq(deputies.termId, suggestions.termId),
        eq(deputies.userId, suggestions.leadId),
      ),
    )
    .where(eq(suggestions.id, id));
  const { userId, termId, delegationId, cardNo, phone, post } = found(row, `mandate of ${lead.name}`).mandate;
  const input = { userId, termId, delegationId, cardNo, phone, post, status: "terminated" };
  await stage.perform(setMandate, cast.administrator.viewer, input);
}
