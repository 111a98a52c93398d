import "server-only";
import { callArbitration } from "@/db/commands/arbitration/call";
import { decideArbitration } from "@/db/commands/arbitration/decide";
import { answerDirective, readDirective } from "@/db/commands/directive/answer";
import { instruct } from "@/db/commands/directive/instruct";
import { assignGroup } from "@/db/commands/group/assign";
import { linkCase, unlinkCase } from "@/db/commands/group/link";
import { dissolveGroup, mergeCases, removeFromGroup } from "@/db/commands/group/merge";
import { useReplyForGroup } from "@/db/commands/group/reply";
import { agreeToSplit, dropSplit, proposeSplit, refuseSplit } from "@/db/commands/group/split";
import { savePaper } from "@/db/commands/paper/enter";
import { filePaper } from "@/db/commands/paper/file";
import { answerLetter, correctLetterAnswer } from "@/db/commands/paper/letter";
import { convertMotion } from "@/db/commands/paper/motion";
import { ratePaper } from "@/db/commands/paper/rate";
import { assign, bulkAssign } from "@/db/commands/suggestion/assign";
import {
  agreeToWithdrawal,
  confirmCosigning,
  declineCosigning,
  refuseWithdrawal,
} from "@/db/commands/suggestion/cosign";
import { bulkDispatch, dispatch, handOver, returnToOffice } from "@/db/commands/suggestion/dispatch";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate, rateAsCosigner } from "@/db/commands/suggestion/rate";
import { accept, firstReview, giveBack, proposeRefusal } from "@/db/commands/suggestion/review";
import { urge } from "@/db/commands/suggestion/urge";
import { type ApiCommand, entry } from "./entry";

// biome-ignore format: a table
/** What is done to a case. */
export const CASE_COMMANDS = {
  "suggestion.save":               entry("suggestion", saveDraft),
  "suggestion.file":               entry("suggestion", fileSuggestion),
  "suggestion.move":               entry("suggestion", moveSuggestion),
  "suggestion.confirmCosigning":   entry("suggestion", confirmCosigning),
  "suggestion.declineCosigning":   entry("suggestion", declineCosigning),
  "suggestion.agreeToWithdrawal":  entry("suggestion", agreeToWithdrawal),
  "suggestion.refuseWithdrawal":   entry("suggestion", refuseWithdrawal),
  "suggestion.giveBack":           entry("suggestion", giveBack),
  "suggestion.proposeRefusal":     entry("suggestion", proposeRefusal),
  "suggestion.firstReview":        entry("suggestion", firstReview),
  "suggestion.accept":             entry("suggestion", accept),
  "suggestion.assign":             entry("suggestion", assign),
  "suggestion.bulkAssign":         entry("suggestion", bulkAssign),
  "suggestion.handOver":           entry("suggestion", handOver),
  "suggestion.dispatch":           entry("suggestion", dispatch),
  "suggestion.bulkDispatch":       entry("suggestion", bulkDispatch),
  "suggestion.returnToOffice":     entry("suggestion", returnToOffice),
  "suggestion.urge":               entry("suggestion", urge),
  "suggestion.rate":               entry("suggestion", rate),
  "suggestion.rateAsCosigner":     entry("suggestion", rateAsCosigner),
  "group.merge":                   entry("group", mergeCases),
  "group.remove":                  entry("group", removeFromGroup),
  "group.dissolve":                entry("group", dissolveGroup),
  "group.assign":                  entry("group", assignGroup),
  "group.link":                    entry("group", linkCase),
  "group.unlink":                  entry("group", unlinkCase),
  "group.useReply":                entry("group", useReplyForGroup),
  "group.proposeSplit":            entry("group", proposeSplit),
  "group.agreeToSplit":            entry("group", agreeToSplit),
  "group.refuseSplit":             entry("group", refuseSplit),
  "group.dropSplit":               entry("group", dropSplit),
  "paper.save":                    entry("paper", savePaper),
  "paper.file":                    entry("paper", filePaper),
  "paper.rate":                    entry("paper", ratePaper),
  "paper.convertMotion":           entry("paper", convertMotion),
  "paper.answerLetter":            entry("paper", answerLetter),
  "paper.correctLetterAnswer":     entry("paper", correctLetterAnswer),
  "directive.instruct":            entry("directive", instruct),
  "directive.read":                entry("directive", readDirective),
  "directive.answer":              entry("directive", answerDirective),
  "arbitration.call":              entry("arbitration", callArbitration),
  "arbitration.decide":            entry("arbitration", decideArbitration),
} satisfies Record<string, ApiCommand>;
