import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { closeUnratedInput, rateCommitmentInput } from "@/domain/commitment/input";
import { addDays, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { command } from "../../command";
import type { Notice } from "../../notify";
import { clocks, commitments } from "../../schema";
import { noticeOf, signersOf, unitPeople } from "../suggestion/people";
import { loadCommitment, moveCommitment, moveCommitmentBySystem } from "./move";
import { loadSeveral } from "./several";

/**
 * The deputy rates what was done. Dissatisfied for the first time, he sends it back to the unit; his second word
 * ends it, whatever it is.
 */
export const rateCommitment = command({
  permission: "commitment.move",
  input: rateCommitmentInput,
  async run(context, { id, version, verdict, note }) {
    const at = await loadCommitment(context, id, version);
    const said = { verdict, verdictBy: context.viewer.userId, verdictOn: dayOf(context.now) };
    const sendsBack = verdict === "dissatisfied" && !at.subject.disputed;
    const name = sendsBack ? "dispute" : "rateKept";
    const { event } = await moveCommitment(context, at, name, {
      note,
      patch: sendsBack ? { fulfilledOn: null } : said,
      detail: { overall: verdict },
      entry: { kind: sendsBack ? "dispute" : "rate" },
    });
    const told = [...unitPeople(at.subject.unitId), { role: "staff" as const }];
    return { value: { id }, events: [event], notices: [noticeOf(at.case, `commitment.${name}`, told)] };
  },
});

/** Staff closes what the deputy did not rate in his days; it counts as unrated, never as satisfied. */
export const closeUnrated = command({
  permission: "commitment.move",
  input: closeUnratedInput,
  async run(context, { id, version }) {
    const at = await loadCommitment(context, id, version);
    const { event } = await moveCommitment(context, at, "closeUnrated");
    const told = [...unitPeople(at.subject.unitId), ...signersOf(at.case)];
    return { value: { id }, events: [event], notices: [noticeOf(at.case, "commitment.closeUnrated", told)] };
  },
});

/** Calendar days in which staff can still ask the deputy before the scheduler closes by itself. */
const GRACE_DAYS = 30;

/** The scheduler closes all that nobody rated in time; refused when there is nothing to close. */
export const closeAllUnrated = command({
  permission: "clock.tick",
  input: z.object({}),
  async run(context) {
    const { tx, viewer, now } = context;
    const over = await tx
      .select({ id: commitments.id })
      .from(commitments)
      .innerJoin(
        clocks,
        and(eq(clocks.congressId, commitments.congressId), eq(clocks.id, commitments.ratingClockId)),
      )
      .where(
        and(
          eq(commitments.congressId, viewer.congressId),
          eq(commitments.state, "fulfilled"),
          lt(clocks.dueOn, addDays(dayOf(now), -GRACE_DAYS)),
        ),
      );
    const events: DomainEvent[] = [];
    const notices: Notice[] = [];
    for (const { given } of await loadSeveral(context, over)) {
      const at = await given;
      events.push((await moveCommitmentBySystem(context, at, "closeUnrated")).event);
      const told = [...unitPeople(at.subject.unitId), ...signersOf(at.case)];
      notices.push(noticeOf(at.case, "commitment.closeUnrated", told));
    }
    const [first, ...rest] = events;
    if (!first) throw new Refusal("conflict", "general.alreadyDone");
    return { value: { closed: events.length }, events: [first, ...rest], notices };
  },
});
