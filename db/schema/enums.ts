import { pgEnum } from "drizzle-orm/pg-core";
import { ARBITRATION_STATES } from "@/domain/arbitration/states";
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_STATE_NAMES,
  EXTENSION_GROUNDS,
  EXTENSION_STATES,
  RETURN_STATES,
} from "@/domain/assignment/states";
import { ATTACHMENT_PURPOSES } from "@/domain/attachment/purposes";
import { AWARD_KINDS, AWARD_STATES } from "@/domain/award/kinds";
import { CLOCK_NAMES } from "@/domain/clock/rules";
import { COMMITMENT_ENTRIES, COMMITMENT_STATE_NAMES } from "@/domain/commitment/states";
import { CHANNEL_NAMES, DELIVERY_STATES } from "@/domain/delivery/channels";
import { DIRECTIVE_KINDS } from "@/domain/directive/kinds";
import { FORMATS } from "@/domain/document/format";
import { EVALUATION_STATES } from "@/domain/evaluation/states";
import { PAUSE_REASONS, PUSH_STATES } from "@/domain/event-subscription/states";
import { LINK_KINDS, SPLIT_STATES } from "@/domain/group/kinds";
import { KEY_STATE_NAMES, VISIT_KINDS } from "@/domain/key-suggestion/states";
import { LEVELS } from "@/domain/publication/levels";
import { PUBLICATION_STATES, VERSION_KINDS } from "@/domain/publication/states";
import { VERDICTS } from "@/domain/rating/dictionary";
import { CLASS_MEANINGS, CONTACT_PHASES, CONTACT_WAYS, PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import { REPORT_STATE_NAMES } from "@/domain/report/states";
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
import { VOLUME_FAILURES, VOLUME_STATES } from "@/domain/volume/states";
import { namesOf } from "@/domain/workflow";
import { YEAR_REPORT_STATES } from "@/domain/year-report/states";

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
export const commitmentState = pgEnum("commitment_state", COMMITMENT_STATE_NAMES);
export const commitmentEntry = pgEnum("commitment_entry", COMMITMENT_ENTRIES);
export const keyState = pgEnum("key_state", KEY_STATE_NAMES);
export const visitKind = pgEnum("visit_kind", VISIT_KINDS);
export const linkKind = pgEnum("link_kind", LINK_KINDS);
export const splitState = pgEnum("split_state", SPLIT_STATES);
export const arbitrationState = pgEnum("arbitration_state", ARBITRATION_STATES);
export const evaluationState = pgEnum("evaluation_state", EVALUATION_STATES);
export const directiveKind = pgEnum("directive_kind", DIRECTIVE_KINDS);
export const channel = pgEnum("channel", CHANNEL_NAMES);
export const deliveryState = pgEnum("delivery_state", DELIVERY_STATES);
export const pushState = pgEnum("push_state", PUSH_STATES);
export const pauseReason = pgEnum("pause_reason", PAUSE_REASONS);
export const awardKind = pgEnum("award_kind", AWARD_KINDS);
export const awardState = pgEnum("award_state", AWARD_STATES);
export const reportState = pgEnum("report_state", REPORT_STATE_NAMES);
export const attachmentPurpose = pgEnum("attachment_purpose", ATTACHMENT_PURPOSES);
export const yearReportState = pgEnum("year_report_state", YEAR_REPORT_STATES);
export const volumeState = pgEnum("volume_state", VOLUME_STATES);
export const volumeFormat = pgEnum("volume_format", namesOf(FORMATS));
export const volumeFailure = pgEnum("volume_failure", VOLUME_FAILURES);
export const publicationState = pgEnum("publication_state", PUBLICATION_STATES);
export const publicationLevel = pgEnum("publication_level", LEVELS);
export const versionKind = pgEnum("version_kind", VERSION_KINDS);
