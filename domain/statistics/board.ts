import type { MetricName } from "./metrics";

/** The dashboard's figures in their groups, in the order they are asked for; each group is a heading. */
export const BOARD = {
  process: [
    "filed",
    "afterMerging",
    "inSession",
    "betweenSessions",
    "joint",
    "assigned",
    "replied",
    "onTime",
  ],
  outcome: ["resolved", "planned", "notFeasible", "forReference"],
  rating: [
    "content",
    "satisfied",
    "basicallySatisfied",
    "dissatisfied",
    "unrated",
    "noRater",
    "contentFirst",
  ],
  handling: ["contacted", "faceToFace", "returned", "extended", "rehandled", "onTimeAgain", "everLate"],
  open: ["open", "overdue", "dueIn3", "dueIn7", "dueIn15", "dueIn30", "dueLater", "dueNone"],
} as const satisfies Record<string, readonly MetricName[]>;

/** A group of the dashboard. */
export type BoardGroup = keyof typeof BOARD;
