import { namesOf } from "../workflow";

/** What can be true of a case; each has one SQL meaning in `db/queries/facts.ts` and one sentence in words. */
export const FACT_NAMES = [
  "filed",
  "inSession",
  "betweenSessions",
  "assigned",
  "replied",
  "onTime",
  "resolved",
  "planned",
  "notFeasible",
  "forReference",
  "rated",
  "satisfied",
  "basicallySatisfied",
  "content",
  "dissatisfied",
  "unrated",
  "noRater",
  "contentFirst",
  "ratedFirst",
  "contacted",
  "faceToFace",
  "open",
  "overdue",
  "dueIn3",
  "dueIn7",
  "dueIn15",
  "dueIn30",
  "dueLater",
  "dueNone",
  "everLate",
  "returned",
  "extended",
  "rehandled",
  "repliedAgain",
  "onTimeAgain",
  "joint",
  "afterMerging",
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** A figure: how many of which cases (rules.md §1.12). `of` is the numerator, `among` the denominator. */
export type Metric = { of: FactName; among: FactName | null };

// biome-ignore format: a table
/** Every figure of the dashboard and of the JSON; its definition in words is `statistics.definitions.<name>`. */
export const METRICS = {
  filed:              { of: "filed",              among: null },
  inSession:          { of: "inSession",          among: "filed" },
  betweenSessions:    { of: "betweenSessions",    among: "filed" },
  assigned:           { of: "assigned",           among: "filed" },
  replied:            { of: "replied",            among: "assigned" },
  onTime:             { of: "onTime",             among: "replied" },
  resolved:           { of: "resolved",           among: "replied" },
  planned:            { of: "planned",            among: "replied" },
  notFeasible:        { of: "notFeasible",        among: "replied" },
  forReference:       { of: "forReference",       among: "replied" },
  satisfied:          { of: "satisfied",          among: "rated" },
  basicallySatisfied: { of: "basicallySatisfied", among: "rated" },
  content:            { of: "content",            among: "rated" },
  dissatisfied:       { of: "dissatisfied",       among: "rated" },
  contentFirst:       { of: "contentFirst",       among: "ratedFirst" },
  unrated:            { of: "unrated",            among: "replied" },
  noRater:            { of: "noRater",            among: "unrated" },
  contacted:          { of: "contacted",          among: "replied" },
  faceToFace:         { of: "faceToFace",         among: "replied" },
  open:               { of: "open",               among: "filed" },
  overdue:            { of: "overdue",            among: "open" },
  dueIn3:             { of: "dueIn3",             among: "open" },
  dueIn7:             { of: "dueIn7",             among: "open" },
  dueIn15:            { of: "dueIn15",            among: "open" },
  dueIn30:            { of: "dueIn30",            among: "open" },
  dueLater:           { of: "dueLater",           among: "open" },
  dueNone:            { of: "dueNone",            among: "open" },
  everLate:           { of: "everLate",           among: "assigned" },
  returned:           { of: "returned",           among: "assigned" },
  extended:           { of: "extended",           among: "assigned" },
  rehandled:          { of: "rehandled",          among: "replied" },
  onTimeAgain:        { of: "onTimeAgain",        among: "repliedAgain" },
  joint:              { of: "joint",              among: "filed" },
  afterMerging:       { of: "afterMerging",       among: "filed" },
} as const satisfies Record<string, Metric>;

/** A figure's name. */
export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = namesOf(METRICS);

/** What figures can be broken down by. */
export const GROUPINGS = ["unit", "category", "month", "delegation"] as const;
export type Grouping = (typeof GROUPINGS)[number];
