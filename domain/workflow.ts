import type { Text } from "./form-state";
import type { Role, Viewer } from "./viewer";

/** One row of a workflow table: who may move a case from where to where, when, and which clocks that moves. */
export type Transition<State extends string, Guard extends string, Clock extends string> = {
  from: readonly State[];
  /** `stay` records an act that leaves the state as it is. */
  to: State | "stay";
  by: readonly Role[];
  /** Facts without which the row is not there for this viewer: a fork, or somebody else's turn. */
  when?: readonly Guard[];
  /** Facts without which the row is there, disabled, with the reason. */
  guards?: readonly Guard[];
  starts?: readonly Clock[];
  stops?: readonly Clock[];
  note?: "required";
};

/** A condition on the case and the viewer; its reason is the word `refusal.<noun>.<guard>`. */
export type GuardRule<Subject> = (subject: Subject, viewer: Viewer) => boolean;

/** `hidden` means no button and no hint; `refused` means a disabled button and the reason. */
export type Verdict<State> =
  | { kind: "allowed"; to: State }
  | { kind: "refused"; because: Text }
  | { kind: "hidden" };

/** One thing a viewer could do to a case, with the verdict. */
export type Offer<Name extends string, State> = {
  name: Name;
  note: boolean;
  verdict: Exclude<Verdict<State>, { kind: "hidden" }>;
};

/** A noun's machine: its table, and what follows from it. */
export type Workflow<State extends string, Name extends string, Subject> = {
  judge: (name: Name, subject: Subject, viewer: Viewer) => Verdict<State>;
  offers: (subject: Subject, viewer: Viewer) => Offer<Name, State>[];
  /** Whether any row of the table begins in this state for this role: if none does, there is nothing to offer. */
  begins: (state: State, role: Role) => boolean;
};

type Table<State extends string, Guard extends string, Name extends string> = Record<
  Name,
  Transition<State, Guard, string>
>;

/** A workflow is a table. Everything else in this file reads the table. */
export function defineWorkflow<
  State extends string,
  Guard extends string,
  Name extends string,
  Subject extends { state: State },
>(
  noun: string,
  transitions: Table<State, Guard, Name>,
  guards: Record<Guard, GuardRule<Subject>>,
): Workflow<State, Name, Subject> {
  function judge(name: Name, subject: Subject, viewer: Viewer): Verdict<State> {
    const { from, to, by, when = [], guards: required = [] } = transitions[name];
    if (!from.includes(subject.state) || !by.includes(viewer.role)) return { kind: "hidden" };
    if (!when.every((fact) => guards[fact](subject, viewer))) return { kind: "hidden" };
    const broken = required.find((guard) => !guards[guard](subject, viewer));
    if (broken) return { kind: "refused", because: { key: `${noun}.${broken}` } };
    return { kind: "allowed", to: to === "stay" ? subject.state : to };
  }

  function offers(subject: Subject, viewer: Viewer): Offer<Name, State>[] {
    return namesOf(transitions).flatMap((name) => {
      const verdict = judge(name, subject, viewer);
      const note = transitions[name].note === "required";
      return verdict.kind === "hidden" ? [] : [{ name, note, verdict }];
    });
  }

  function begins(state: State, role: Role): boolean {
    return namesOf(transitions).some(
      (name) => transitions[name].from.includes(state) && transitions[name].by.includes(role),
    );
  }

  return { judge, offers, begins };
}

/** One arrow of the diagram. */
export type Edge = { name: string; from: string; to: string; by: readonly Role[] };

/** The arrows of a table, one for each state a row starts from. */
export function edges(transitions: Record<string, Transition<string, string, string>>): Edge[] {
  return Object.entries(transitions).flatMap(([name, { from, to, by }]) =>
    from.map((source) => ({ name, from: source, to: to === "stay" ? source : to, by })),
  );
}

/** Every role that some row of the table names. */
export function actorsOf(transitions: Record<string, { by: readonly Role[] }>): Role[] {
  return [...new Set(Object.values(transitions).flatMap(({ by }) => by))];
}

/** The keys of a table as the list they are; `Object.keys` forgets their type. */
export function namesOf<Name extends string>(table: Record<Name, unknown>): [Name, ...Name[]] {
  return Object.keys(table) as [Name, ...Name[]];
}
