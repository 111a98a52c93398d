import type { CommitmentState } from "../commitment/states";
import { type PastEvent, saidIn } from "./event";
import type { PastCommitment, Standing } from "./standing";

/** What an event of a commitment changes: that it was given, its day, that it was kept, sent back or given up. */
export function foldCommitment(standing: Standing, event: PastEvent): Standing {
  const id = saidIn(event, "commitmentId");
  if (id === null) return standing;
  if (event.name === "commitment.undoImport") return without(standing, id);
  const before = standing.commitments[id] ?? opened(event);
  const told = { ...before, state: (event.to ?? before.state) as CommitmentState, ...changed(event, before) };
  return { ...standing, commitments: { ...standing.commitments, [id]: told } };
}

function without(standing: Standing, id: string): Standing {
  const { [id]: _, ...commitments } = standing.commitments;
  return { ...standing, commitments };
}

function opened(event: PastEvent): PastCommitment {
  const dueOn = saidIn(event, "dueOn") ?? event.on;
  const never = { fulfilledOn: null, cancelledOn: null, changed: false };
  return { assignmentId: event.assignmentId ?? "", state: "open", firstDueOn: dueOn, dueOn, ...never };
}

function changed(event: PastEvent, before: PastCommitment): Partial<PastCommitment> {
  switch (event.name) {
    case "commitment.import":
      return broughtIn(event, before);
    case "commitment.change":
      return { dueOn: saidIn(event, "dueOn") ?? before.dueOn, changed: true };
    case "commitment.fulfil":
      return { fulfilledOn: event.on };
    case "commitment.dispute":
      return { fulfilledOn: null };
    case "commitment.cancel":
      return { cancelledOn: event.on };
    default:
      return {};
  }
}

// A promise of a past year comes in with all that became of it.
function broughtIn(event: PastEvent, { dueOn }: PastCommitment): Partial<PastCommitment> {
  const firstDueOn = saidIn(event, "firstDueOn") ?? dueOn;
  return {
    firstDueOn,
    changed: firstDueOn !== dueOn,
    fulfilledOn: saidIn(event, "fulfilledOn"),
    cancelledOn: saidIn(event, "cancelledOn"),
  };
}
