import "server-only";
import { confirmContact, recordContact } from "@/db/commands/assignment/contact";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { issueReply } from "@/db/commands/assignment/issue";
import { answerOpinion, draftOpinion } from "@/db/commands/assignment/opinion";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply, signReply } from "@/db/commands/assignment/reply";
import { acceptReturn, answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import { detach } from "@/db/commands/attachment";
import { nominateForAward } from "@/db/commands/award/nominate";
import { openAward } from "@/db/commands/award/open";
import { publishAward } from "@/db/commands/award/publish";
import { castBallot, startVoting } from "@/db/commands/award/vote";
import { closeUnrated, rateCommitment } from "@/db/commands/commitment/rate";
import { sweepCommitments } from "@/db/commands/commitment/sweep";
import { urgeCommitment } from "@/db/commands/commitment/urge";
import {
  cancelCommitment,
  changeDay,
  explainCommitment,
  fulfil,
  noteProgress,
} from "@/db/commands/commitment/work";
import { addExpert, changeExpert, retireExpert, reviveExpert } from "@/db/commands/evaluation/expert";
import { holdMeeting } from "@/db/commands/evaluation/hold";
import { arrangePanel, callPanel } from "@/db/commands/evaluation/panel";
import { decideKeys, moveKeySuggestion } from "@/db/commands/key-suggestion/decide";
import { nominate } from "@/db/commands/key-suggestion/nominate";
import { planKey, recordVisit, reportKey } from "@/db/commands/key-suggestion/supervise";
import { voteKey } from "@/db/commands/key-suggestion/vote";
import { enterFormula } from "@/db/commands/scoring/formula";
import { correctReview, reviewReplies } from "@/db/commands/scoring/quality";
import { orderVolume } from "@/db/commands/volume/order";
import { openYearReports } from "@/db/commands/year-report/open";
import { giveBackYearReport, receiveYearReport, urgeYearReport } from "@/db/commands/year-report/receive";
import { sendBackYearReport, signYearReport } from "@/db/commands/year-report/sign";
import { finishYearReport, saveYearReport } from "@/db/commands/year-report/write";
import { type ApiCommand, entry } from "./entry";

// biome-ignore format: a table
/** What is done with a case by those who handle, supervise and judge it. */
export const WORK_COMMANDS = {
  "assignment.move":             entry("assignment", moveAssignment),
  "assignment.saveReply":        entry("assignment", saveReply),
  "assignment.sign":             entry("assignment", signReply),
  "assignment.issue":            entry("assignment", issueReply),
  "assignment.draftOpinion":     entry("assignment", draftOpinion),
  "assignment.answerOpinion":    entry("assignment", answerOpinion),
  "assignment.proposeReturn":    entry("assignment", proposeReturn),
  "assignment.answerReturn":     entry("assignment", answerReturn),
  "assignment.acceptReturn":     entry("assignment", acceptReturn),
  "assignment.askExtension":     entry("assignment", askExtension),
  "assignment.answerExtension":  entry("assignment", answerExtension),
  "assignment.recordContact":    entry("assignment", recordContact),
  "assignment.confirmContact":   entry("assignment", confirmContact),
  "commitment.noteProgress":     entry("commitment", noteProgress),
  "commitment.fulfil":           entry("commitment", fulfil),
  "commitment.changeDay":        entry("commitment", changeDay),
  "commitment.cancel":           entry("commitment", cancelCommitment),
  "commitment.explain":          entry("commitment", explainCommitment),
  "commitment.urge":             entry("commitment", urgeCommitment),
  "commitment.rate":             entry("commitment", rateCommitment),
  "commitment.closeUnrated":     entry("commitment", closeUnrated),
  "commitment.sweep":            entry("commitment", sweepCommitments),
  "keySuggestion.nominate":      entry("keySuggestion", nominate),
  "keySuggestion.decide":        entry("keySuggestion", decideKeys),
  "keySuggestion.move":          entry("keySuggestion", moveKeySuggestion),
  "keySuggestion.plan":          entry("keySuggestion", planKey),
  "keySuggestion.recordVisit":   entry("keySuggestion", recordVisit),
  "keySuggestion.report":        entry("keySuggestion", reportKey),
  "keySuggestion.vote":          entry("keySuggestion", voteKey),
  "evaluation.call":             entry("evaluation", callPanel),
  "evaluation.arrange":          entry("evaluation", arrangePanel),
  "evaluation.hold":             entry("evaluation", holdMeeting),
  "evaluation.addExpert":        entry("evaluation", addExpert),
  "evaluation.changeExpert":     entry("evaluation", changeExpert),
  "evaluation.retireExpert":     entry("evaluation", retireExpert),
  "evaluation.reviveExpert":     entry("evaluation", reviveExpert),
  "scoring.review":              entry("scoring", reviewReplies),
  "scoring.correct":             entry("scoring", correctReview),
  "scoring.enterFormula":        entry("scoring", enterFormula),
  "award.open":                  entry("award", openAward),
  "award.nominate":              entry("award", nominateForAward),
  "award.start":                 entry("award", startVoting),
  "award.vote":                  entry("award", castBallot),
  "award.publish":               entry("award", publishAward),
  "yearReport.open":             entry("yearReport", openYearReports),
  "yearReport.save":             entry("yearReport", saveYearReport),
  "yearReport.finish":           entry("yearReport", finishYearReport),
  "yearReport.sign":             entry("yearReport", signYearReport),
  "yearReport.sendBack":         entry("yearReport", sendBackYearReport),
  "yearReport.receive":          entry("yearReport", receiveYearReport),
  "yearReport.giveBack":         entry("yearReport", giveBackYearReport),
  "yearReport.urge":             entry("yearReport", urgeYearReport),
  "volume.order":                entry("volume", orderVolume),
  "attachment.detach":           entry("attachment", detach),
} satisfies Record<string, ApiCommand>;
