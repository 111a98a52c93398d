import { hashOf } from "@/db/chain";
import type { CaseRecord, EventRow } from "./record";

/** What is wrong with the events: the chain, the replayed states (9) and the second persons (11). */
export function brokenEvents(all: CaseRecord): string[] {
  return [...chain(all), ...states(all), ...secondPersons(all), ...ratingsAfterReplies(all)];
}

function chain({ events }: CaseRecord): string[] {
  let previous = "";
  return events.flatMap(({ hash, ...event }, index) => {
    const whole = event.seq === index + 1 && event.previousHash === previous && hashOf(event) === hash;
    previous = hash;
    return whole ? [] : [`event ${event.seq} does not fit into the chain`];
  });
}

/** 9: from the events alone, state by state, one comes to where each case and each part stands. */
function states({ events, cases, work }: CaseRecord): string[] {
  const at = new Map<string, string>();
  const broken = events.flatMap((event) => {
    const { fromState, toState, name } = event;
    // Other nouns tell of states of their own; `verify` replays those that have them.
    if (fromState === null || toState === null || !/^(suggestion|assignment)\./.test(name)) return [];
    const about = subjectOf(event);
    const before = at.get(about) ?? "";
    at.set(about, toState);
    return before === fromState ? [] : [`9 ${name} from ${fromState}, but the events had come to ${before}`];
  });
  const rows = [...cases, ...work].filter((row) => at.get(row.id) !== row.state);
  return [...broken, ...rows.map((row) => `9 replayed ${at.get(row.id)}, stored ${row.state}`)];
}

const subjectOf = ({ assignmentId, suggestionId }: EventRow) => assignmentId ?? suggestionId ?? "";

/** 11: what two persons have to do was done by two, as the events tell it. */
function secondPersons({ events }: CaseRecord): string[] {
  const pairs = [
    { first: ["suggestion.proposeRefusal"], second: ["suggestion.decline", "suggestion.treatAsLetter"] },
    { first: ["suggestion.firstReview"], second: ["suggestion.accept"] },
    { first: ["suggestion.proposeReopening"], second: ["suggestion.reopen"] },
    { first: ["assignment.saveReply"], second: ["assignment.sign"] },
    { first: ["assignment.draftOpinion"], second: ["assignment.sendOpinion"] },
  ];
  return events.flatMap((event) => {
    const pair = pairs.find(({ second }) => second.includes(event.name));
    if (!pair) return [];
    const own = events.filter((other) => subjectOf(other) === subjectOf(event) && other.seq < event.seq);
    // Who files again is reviewed again by anybody.
    const filed = own.findLast(({ name }) => name.startsWith("suggestion.submit"))?.seq ?? 0;
    const earlier = own.filter(({ name, seq }) => seq > filed && pair.first.includes(name));
    return earlier.at(-1)?.actorId === event.actorId ? [`11 one person did both: ${event.name}`] : [];
  });
}

/** 4: before each rating stands the issue of a reply in the same round, counted from the events. */
function ratingsAfterReplies({ events }: CaseRecord): string[] {
  const RATED = ["suggestion.approve", "suggestion.dispute", "suggestion.appeal", "suggestion.rateLast"];
  const NEXT = ["suggestion.dispute", "suggestion.handBack", "suggestion.reopen", "suggestion.handleAgain"];
  return events.flatMap((event) => {
    if (!RATED.includes(event.name)) return [];
    const before = events.filter(
      (other) => other.suggestionId === event.suggestionId && other.seq < event.seq,
    );
    const begun = before.findLast(({ name }) => NEXT.includes(name))?.seq ?? 0;
    const issued = before.some(({ name, seq }) => name === "assignment.issue" && seq > begun);
    return issued ? [] : [`4 ${event.name} without a reply of its round`];
  });
}
