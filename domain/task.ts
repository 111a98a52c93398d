import type { ClockView } from "./clock/view";
import type { Day } from "./day";

/** What a person can be asked to do; each has one verb under `task.verbs` and one page. */
export const TASKS = {
  finishDraft: { page: (id: string) => `/suggestions/${id}/edit` },
  revise: { page: (id: string) => `/suggestions/${id}` },
  submit: { page: (id: string) => `/suggestions/${id}/edit/preview` },
  cosign: { page: (id: string) => `/suggestions/${id}/cosign` },
  answerSplit: { page: (id: string) => `/suggestions/${id}#split` },
  finishPaper: { page: (id: string) => `/desk/paper/${id}` },
  answerLetter: { page: (id: string) => `/suggestions/${id}#letter` },
  agreeToWithdrawal: { page: (id: string) => `/suggestions/${id}` },
  confirmContact: { page: (id: string) => `/suggestions/${id}#contacts` },
  rate: { page: (id: string) => `/suggestions/${id}/rate` },
  check: { page: (id: string) => `/delegation/${id}` },
  review: { page: (id: string) => `/desk/review/${id}` },
  assign: { page: (id: string) => `/desk/assign/${id}` },
  dispatch: { page: (id: string) => `/desk/dispatch/${id}` },
  callArbitration: { page: (id: string) => `/arbitrations/${id}` },
  arbitrate: { page: (id: string) => `/arbitrations/${id}` },
  closeWithoutRater: { page: (id: string) => `/suggestions/${id}` },
  readDirective: { page: (_id: string, work: string) => `/inbox/${work}#directives` },
  answerDirective: { page: (_id: string, work: string) => `/inbox/${work}#directives` },
  decideReturn: { page: () => "/desk/decisions" },
  decideExtension: { page: () => "/desk/decisions" },
  evaluate: { page: (id: string) => `/suggestions/${id}/evaluation` },
  decideKey: { page: () => "/key-suggestions/decide" },
  voteKey: { page: (id: string) => `/key-suggestions/${id}` },
  dropKey: { page: (id: string) => `/key-suggestions/${id}` },
  planKey: { page: (id: string) => `/key-suggestions/${id}` },
  visitKey: { page: (id: string) => `/key-suggestions/${id}` },
  reportKey: { page: (id: string) => `/key-suggestions/${id}` },
  publish: { page: (id: string) => `/desk/publish/${id}` },
  followConsent: { page: (id: string) => `/desk/publish/${id}` },
  remind: { page: (id: string) => `/suggestions/${id}` },
  confirmWithdrawal: { page: (id: string) => `/suggestions/${id}` },
  decideReopening: { page: (id: string) => `/suggestions/${id}` },
  receive: { page: (_id: string, work: string) => `/inbox/${work}` },
  start: { page: (_id: string, work: string) => `/inbox/${work}` },
  handle: { page: (_id: string, work: string) => `/inbox/${work}` },
  sendForSignature: { page: (_id: string, work: string) => `/inbox/${work}` },
  issue: { page: (_id: string, work: string) => `/inbox/${work}` },
  giveOpinion: { page: (_id: string, work: string) => `/inbox/${work}` },
  consentReturn: { page: (_id: string, work: string) => `/inbox/${work}` },
  consentExtension: { page: (_id: string, work: string) => `/inbox/${work}` },
  sign: { page: (_id: string, work: string) => `/inbox/${work}` },
  sendOpinion: { page: (_id: string, work: string) => `/inbox/${work}` },
  keepCommitment: { page: (_id: string, _work: string, about: string) => `/commitments/${about}` },
  rateCommitment: { page: (_id: string, _work: string, about: string) => `/commitments/${about}` },
  closeCommitment: { page: (_id: string, _work: string, about: string) => `/commitments/${about}` },
  sweepCommitments: { page: () => "/commitments/sweep" },
  writeYearReport: { page: (_id: string, _work: string, about: string) => `/year-reports/${about}` },
  signYearReport: { page: (_id: string, _work: string, about: string) => `/year-reports/${about}` },
  receiveYearReport: { page: (_id: string, _work: string, about: string) => `/year-reports/${about}` },
} as const satisfies Record<
  string,
  { page: (suggestionId: string, assignmentId: string, about: string) => string }
>;

/** A kind of task. */
export type TaskName = keyof typeof TASKS;

/** One thing to do, by when. */
export type Task = {
  name: TaskName;
  /** The case; null for what is about none. */
  suggestionId: string | null;
  assignmentId: string | null;
  /** What it is about beside the case, such as a commitment. */
  about?: string;
  title: string;
  number: string | null;
  /** The day it is due; null when no clock runs. */
  dueOn: Day | null;
  /** How that day stands today. */
  due: ClockView | null;
};

/** Where a task is done. */
export const pageOf = ({ name, suggestionId, assignmentId, about = "" }: Task): string =>
  TASKS[name].page(suggestionId ?? "", assignmentId ?? "", about);

/** What is due first stands first; what has no day comes last, in the order it was found. */
export const byDueDay = <Item extends { dueOn: Day | null }>(tasks: readonly Item[]): Item[] =>
  tasks.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
