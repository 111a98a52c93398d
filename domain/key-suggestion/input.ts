import { z } from "zod";
import { dayField } from "../organisation/fields";
import { optional, requiredNote, seenCase, tick } from "../suggestion/input";
import { words } from "../words";
import { KEY_CRITERIA, VISIT_KINDS } from "./states";

const line = (max: number) => words().trim().max(max);
const requiredLine = (max: number) => words().trim().min(1, "required").max(max);

/** The text of a plan, minutes or a report. */
const paper = words().trim().min(1, "required").max(5000);

const listed = (value: unknown) =>
  value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value];

/** A case that is proposed for key supervision, by one criterion at least. `id` is the case's, here and below. */
export const nominateInput = z.object({
  id: z.uuid(),
  criteria: z.preprocess(listed, z.array(z.enum(KEY_CRITERIA)).min(1, "required")),
  reason: requiredNote,
});

const decidedRow = z.object({
  ...seenCase,
  chosen: tick,
  leaderId: optional(z.uuid()),
  committeeId: optional(z.uuid()),
});

/** How many nominations one decision takes. */
export const DECIDED_AT_ONCE = 100;

/** A decision of the Council of Chairpersons over several cases at once: those that are ticked. */
export const decideInput = z.object({
  decisionNumber: requiredLine(60),
  decidedOn: dayField,
  items: z
    .array(decidedRow)
    .max(1000)
    .check(({ value, issues }) => {
      if (value.filter(({ chosen }) => chosen).length > DECIDED_AT_ONCE)
        issues.push({
          code: "custom",
          message: "too_many",
          params: { max: DECIDED_AT_ONCE },
          path: [],
          input: value,
        });
      const missing = (path: (string | number)[]) =>
        issues.push({ code: "custom", message: "required", path, input: value });
      for (const [index, { chosen, leaderId, committeeId }] of value.entries()) {
        if (chosen && leaderId === null) missing([index, "leaderId"]);
        if (chosen && committeeId === null) missing([index, "committeeId"]);
      }
    }),
});

/** A move that takes no more than its reason. */
export const moveKeyInput = z.object({
  ...seenCase,
  transition: z.enum(["refuse", "drop"]),
  note: requiredNote,
});

/** The committee's plan of supervision. */
export const planInput = z.object({ ...seenCase, plan: paper });

/** A visit, inspection or meeting with its minutes; `visitId` is made with the empty form. */
export const visitInput = z.object({
  id: z.uuid(),
  visitId: z.uuid(),
  kind: z.enum(VISIT_KINDS),
  heldOn: dayField,
  place: line(100).default(""),
  people: requiredLine(500),
  minutes: paper,
});

/** The committee's report on the supervision. */
export const reportInput = z.object({ ...seenCase, report: paper });

const votes = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.coerce.number().int().min(0).max(999),
);

/** A vote in the standing committee, as it was counted. */
export const voteInput = z
  .object({
    ...seenCase,
    meeting: requiredLine(60),
    heldOn: dayField,
    satisfied: votes,
    basicallySatisfied: votes,
    dissatisfied: votes,
    abstained: votes.default(0),
  })
  .check(({ value, issues }) => {
    if (value.satisfied + value.basicallySatisfied + value.dissatisfied + value.abstained > 0) return;
    issues.push({ code: "custom", message: "required", path: ["satisfied"], input: value });
  });
