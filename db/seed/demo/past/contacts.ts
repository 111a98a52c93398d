import { addWorkingDays, type Calendar, nextWorkingDay } from "@/domain/calendar";
import { addDays, type Day, daysBetween } from "@/domain/day";
import { wayOf } from "../acts/contact";
import type { PlannedContact } from "../life/reply";
import { luckOf } from "../luck";
import { daysSpokenOf } from "../spoken";
import { WORDS } from "../words";
import type { Course } from "./course";

/** The contacts of a case before its reply, in the order in which they are noted. */
export function contactsOf(
  calendar: Calendar,
  course: Course,
  assignedOn: Day,
  replyOn: Day,
): PlannedContact[] {
  const luck = luckOf(`${course.text.key} contacts`);
  const main = mainContact(calendar, course, assignedOn, replyOn);
  if (!luck.chance(0.3) || course.text.key === SILENT) return [main];
  const early = addWorkingDays(calendar, assignedOn, luck.number(2, 6));
  if (early >= main.heldOn) return [main];
  const summary = luck.pick(WORDS.before);
  return [
    {
      heldOn: early,
      noteOn: early,
      phase: "before",
      way: "phone",
      summary,
      says: luck.chance(0.6) ? "yes" : "nothing",
    },
    main,
  ];
}

/** A talk after the reply, for some. */
export function contactAfter(calendar: Calendar, { text }: Course, replyOn: Day): PlannedContact | null {
  const luck = luckOf(`${text.key} after`);
  if (!luck.chance(0.15)) return null;
  const heldOn = addWorkingDays(calendar, replyOn, luck.number(1, 2));
  const summary = luck.pick(WORDS.after);
  const way = summary.includes("电话") ? "phone" : "visit";
  return { heldOn, noteOn: heldOn, phase: "after", way, summary, says: "nothing" };
}

// In this case the deputy was telephoned once and says so.
const SILENT = "courier-tricycles";

function mainContact(
  calendar: Calendar,
  { text, traits }: Course,
  assignedOn: Day,
  replyOn: Day,
): PlannedContact {
  const luck = luckOf(`${text.key} contact`);
  const says = traits.objected ? "no" : luck.chance(0.92) ? "yes" : "nothing";
  const [first, last] = [daysSpokenOf(text.contact)[0], daysSpokenOf(text.contact).at(-1)];
  if (first && last && !traits.phoneOnly) {
    const noteOn = nextWorkingDay(calendar, addDays(last, 1));
    return { heldOn: first, noteOn, phase: "during", way: wayOf(text.contact), summary: text.contact, says };
  }
  const half = Math.floor(daysBetween(assignedOn, replyOn) / 2);
  const heldOn = nextWorkingDay(calendar, addDays(assignedOn, half + luck.number(0, Math.floor(half * 0.7))));
  const summary = traits.phoneOnly ? luck.pick(WORDS.phone) : text.contact;
  const way = traits.phoneOnly ? (summary.includes("短信") ? "message" : "phone") : wayOf(summary);
  return { heldOn, noteOn: addWorkingDays(calendar, heldOn, 1), phase: "during", way, summary, says };
}
