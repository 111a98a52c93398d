import type { AssignmentKind, AssignmentState } from "../assignment/states";
import type { Day } from "../day";
import { type PastEvent, saidIn } from "./event";
import type { PastWork, Standing } from "./standing";

/** What an event of a unit's part changes: its state, more time, a contact, a reply that goes out. */
export function foldWork(standing: Standing, event: PastEvent): Standing {
  const { assignmentId: id } = event;
  if (id === null) return standing;
  const before = standing.works[id] ?? created(event);
  const state = (event.to ?? before.state) as AssignmentState;
  const extended = before.extended || LONGER.includes(event.name);
  const returnedOn = state === "returned" ? (before.returnedOn ?? event.on) : null;
  const work = { ...before, state, extended, returnedOn };
  const moved = { ...standing, works: { ...standing.works, [id]: work } };
  if (event.name === "assignment.issue") return issued(moved, id, event);
  if (event.name === "assignment.import") return broughtIn(moved, id, event);
  return event.name === "assignment.recordContact" ? contacted(moved, event) : moved;
}

const LONGER = ["assignment.grantExtension", "assignment.extendOnOwnWord"];

const created = (event: PastEvent): PastWork => ({
  unitId: saidIn(event, "unitId") ?? "",
  kind: (saidIn(event, "kind") ?? "lead") as AssignmentKind,
  state: "pending_receipt",
  extended: false,
  assignedOn: startedOn(event),
  replaces: saidIn(event, "replaces"),
  returnedOn: null,
});

// A unit that hears of it later has its time from the day of 交办, as its clock says.
function startedOn({ clocks, on }: PastEvent): Day {
  const [first] = clocks.flatMap((change) =>
    change.kind === "start" && (change.clock === "reply" || change.clock === "coOpinion") ? change.from : [],
  );
  return first ?? on;
}

const issued = (standing: Standing, assignmentId: string, { on }: PastEvent): Standing => ({
  ...standing,
  replies: [...standing.replies, { assignmentId, round: standing.round, on }],
});

// A past case's part comes in with its day; the lead unit's with the reply it gave.
function broughtIn(standing: Standing, id: string, event: PastEvent): Standing {
  const [work, repliedOn] = [standing.works[id], saidIn(event, "repliedOn")];
  if (!work) return standing;
  const works = { ...standing.works, [id]: { ...work, assignedOn: saidIn(event, "assignedOn") ?? event.on } };
  const reply = repliedOn === null ? [] : [{ assignmentId: id, round: 1, on: repliedOn }];
  const told = { ...standing, works, replies: [...standing.replies, ...reply] };
  const heldOn = saidIn(event, "heldOn");
  return heldOn === null ? told : contacted(told, event, heldOn);
}

function contacted(standing: Standing, event: PastEvent, recordedOn = event.on): Standing {
  const { round, contacts } = standing;
  const record = {
    round,
    way: saidIn(event, "way") ?? "",
    heldOn: saidIn(event, "heldOn") ?? event.on,
    recordedOn,
    answer: null,
  };
  return { ...standing, contacts: { ...contacts, [saidIn(event, "recordId") ?? ""]: record } };
}
