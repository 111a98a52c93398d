import { pgEnum } from "drizzle-orm/pg-core";
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_STATE_NAMES,
  EXTENSION_GROUNDS,
  EXTENSION_STATES,
  RETURN_STATES,
} from "@/domain/assignment/states";
import { CLOCK_NAMES } from "@/domain/clock/rules";
import { VERDICTS } from "@/domain/rating/dictionary";
import { CLASS_MEANINGS, CONTACT_PHASES, CONTACT_WAYS, PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import {
  CLOSINGS,
  FORMATIONS,
  ORIGINS,
  PERIODS,
  PUBLICITY_CHOICES,
  REFUSAL_KINDS,
  WISH_ANSWERS,
} from "@/domain/suggestion/dictionary";
import { STATE_NAMES } from "@/domain/suggestion/states";
import { UNIT_KINDS } from "@/domain/unit";
import { ROLES } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";

export const role = pgEnum("role", ROLES);
export const unitKind = pgEnum("unit_kind", namesOf(UNIT_KINDS));
export const suggestionState = pgEnum("suggestion_state", STATE_NAMES);
export const assignmentState = pgEnum("assignment_state", ASSIGNMENT_STATE_NAMES);
export const assignmentKind = pgEnum("assignment_kind", ASSIGNMENT_KINDS);
export const extensionGround = pgEnum("extension_ground", EXTENSION_GROUNDS);
export const extensionState = pgEnum("extension_state", EXTENSION_STATES);
export const returnState = pgEnum("return_state", RETURN_STATES);
export const clockName = pgEnum("clock_name", CLOCK_NAMES);
export const verdict = pgEnum("verdict", VERDICTS);
export const classMeaning = pgEnum("class_meaning", CLASS_MEANINGS);
export const contactPhase = pgEnum("contact_phase", CONTACT_PHASES);
export const contactWay = pgEnum("contact_way", namesOf(CONTACT_WAYS));
export const publishProposal = pgEnum("publish_proposal", PUBLISH_PROPOSALS);
export const closing = pgEnum("closing", CLOSINGS);
export const formation = pgEnum("formation", FORMATIONS);
export const origin = pgEnum("origin", ORIGINS);
export const period = pgEnum("period", PERIODS);
export const publicityChoice = pgEnum("publicity_choice", PUBLICITY_CHOICES);
export const refusalKind = pgEnum("refusal_kind", REFUSAL_KINDS);
export const wishAnswer = pgEnum("wish_answer", WISH_ANSWERS);
export const deputyStatus = pgEnum("deputy_status", ["active", "suspended", "terminated"]);
