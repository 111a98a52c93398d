import { type PastEvent, saidIn } from "./event";
import { foldCase } from "./fold-case";
import { foldCommitment } from "./fold-commitment";
import { foldWork } from "./fold-work";
import { NOTHING_YET, type PastClock, type Standing } from "./standing";

/**
 * Where a case stood after these events of it, in the order they happened. Events that move nothing that is told
 * here pass by; nothing is asked of today's rows.
 */
export function standingAfter(events: readonly PastEvent[]): Standing {
  return events.reduce(after, NOTHING_YET);
}

function after(standing: Standing, event: PastEvent): Standing {
  const [noun = ""] = event.name.split(".");
  const moved = NOUNS[noun]?.(standing, event) ?? standing;
  return event.clocks.length === 0 ? moved : { ...moved, clocks: ticked(moved.clocks, event) };
}

const NOUNS: Partial<Record<string, (standing: Standing, event: PastEvent) => Standing>> = {
  suggestion: foldCase,
  assignment: foldWork,
  commitment: foldCommitment,
  contact: answered,
  group: grouped,
  keySuggestion: keyed,
};

/** The deputy's last word on a contact stands. */
function answered(standing: Standing, event: PastEvent): Standing {
  const id = saidIn(event, "recordId") ?? "";
  const contact = standing.contacts[id];
  if (!contact) return standing;
  const answer = event.name === "contact.object" ? ("objected" as const) : ("confirmed" as const);
  return { ...standing, contacts: { ...standing.contacts, [id]: { ...contact, answer } } };
}

function keyed(standing: Standing, event: PastEvent): Standing {
  const nominated = event.name === "keySuggestion.nominate" ? "nominated" : standing.keyState;
  return { ...standing, keyState: saidIn(event, "keyTo") ?? nominated };
}

function grouped(standing: Standing, event: PastEvent): Standing {
  const [id, mainId] = [saidIn(event, "groupId"), saidIn(event, "mainId")];
  if (id === null || mainId === null) return standing;
  const joined = event.name === "group.merge" || event.name === "group.add";
  return { ...standing, group: joined ? { id, mainId } : null };
}

function ticked(clocks: Standing["clocks"], { clocks: changes, assignmentId }: PastEvent) {
  const moved: Record<string, PastClock> = { ...clocks };
  for (const change of changes) {
    const before = moved[change.id] ?? { assignmentId, changes: [] };
    moved[change.id] = { ...before, changes: [...before.changes, change] };
  }
  return moved;
}
