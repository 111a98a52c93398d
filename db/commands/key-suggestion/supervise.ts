import "server-only";
import { dayOf } from "@/domain/day";
import { planInput, reportInput, visitInput } from "@/domain/key-suggestion/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { laterIfAny } from "../../later";
import { keyVisits } from "../../schema";
import { noticeOf } from "../suggestion/people";
import { mustBeOver } from "./decide";
import { loadKey, moveKey } from "./move";
import { leaderOf } from "./people";

/** The committee in charge writes its plan of supervision, or changes it. */
export const planKey = command({
  permission: "keySuggestion.move",
  input: planInput,
  async run(context, { id, version, plan }) {
    const key = await loadKey(context, id);
    const first = key.row.state === "decided";
    const patch = first ? { plan, plannedOn: dayOf(context.now) } : { plan };
    const { event } = await moveKey(context, key, first ? "plan" : "revisePlan", { seen: version, patch });
    const told = first
      ? [noticeOf(key.case, "keySuggestion.plan", [...leaderOf(key), { role: "staff" }])]
      : [];
    return { value: { id }, events: [event], notices: told };
  },
});

/** A visit, an inspection or a meeting, with its minutes. Sent twice it is one; pictures are added afterwards. */
export const recordVisit = command({
  permission: "keySuggestion.move",
  input: visitInput,
  async run(context, { id, visitId, ...visit }) {
    mustBeOver(context, visit.heldOn);
    const key = await loadKey(context, id);
    if (visit.heldOn < (key.row.decidedOn ?? ""))
      throw new Refusal("conflict", "keySuggestion.beforeDecision");
    const { kind, heldOn, place } = visit;
    const { event } = await moveKey(context, key, "recordVisit", {
      detail: { visitId, kind, heldOn, place },
    });
    const made = { recordedBy: context.viewer.userId, recordedAt: context.now };
    const recorded = context.tx
      .insert(keyVisits)
      .values({ congressId: key.row.congressId, id: visitId, keyId: key.row.id, ...visit, ...made })
      .onConflictDoNothing()
      .returning({ id: keyVisits.id });
    laterIfAny(context.tx, recorded, new Refusal("conflict", "general.alreadyDone"));
    return {
      value: { id, visitId },
      events: [event],
      notices: [noticeOf(key.case, "keySuggestion.recordVisit", leaderOf(key))],
    };
  },
});

/** The committee reports on its supervision; then the standing committee votes. */
export const reportKey = command({
  permission: "keySuggestion.move",
  input: reportInput,
  async run(context, { id, version, report }) {
    const key = await loadKey(context, id);
    const patch = { report, reportedOn: dayOf(context.now) };
    const { event } = await moveKey(context, key, "report", { seen: version, patch });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(key.case, "keySuggestion.report", [{ role: "staff" }, ...leaderOf(key)])],
    };
  },
});
