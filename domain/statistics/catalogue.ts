import { namesOf } from "../workflow";

/** What a figure counts; each has one source of rows in `db/queries/figure-rows.ts` and one list that opens them. */
export const SUBJECTS = ["case", "commitment", "work", "cosignerRating"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The headings of the dashboard, in their order. */
export const GROUPS = [
  "process",
  "outcome",
  "rating",
  "cosigners",
  "handling",
  "works",
  "open",
  "promises",
] as const;
export type FigureGroup = (typeof GROUPS)[number];

/** How a share is printed; `whole` ones that are parts of one whole are raised so that they sum to 100. */
export const ROUNDINGS = ["count", "whole", "tenth"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Who reads a figure: all who read statistics, or only who handles and watches over the handling. */
export const SIGHTS = ["all", "handling"] as const;
export type Sight = (typeof SIGHTS)[number];

/** A figure (rules.md §1.12): how many rows of which kind, among which others. */
export type Entry = {
  counts: Subject;
  group: FigureGroup;
  /** The numerator: a fact, which is a filter of rows with one meaning in SQL. */
  of: string;
  /** The denominator; `null` for a figure that is no share. */
  among: string | null;
  rounding: Rounding;
  /** Figures of the same name are all the parts of one whole. */
  parts?: "outcomes" | "ratings" | "periods" | "cosignerRatings" | "promises";
  sight: Sight;
  /** Whether everybody may read it, without an account. */
  open: boolean;
  /** Red is kept for time that has run out and for what a deputy was not content with. */
  tone?: "danger" | "warn";
};

const shown = { sight: "all", open: true } as const;
const inner = { sight: "all", open: false } as const;
const handling = { sight: "handling", open: false } as const;

// biome-ignore format: a table
/**
 * Every figure there is, in the order of the dashboard. The dashboard, the JSON, the help page, the comparison, the
 * exports and docs/metrics.md read this table; words: `statistics.metrics.<name>` and `statistics.definitions.<name>`.
 */
export const CATALOGUE = {
  filed:              { counts: "case", group: "process", of: "filed",              among: null,           rounding: "count", ...shown },
  afterMerging:       { counts: "case", group: "process", of: "afterMerging",       among: "filed",        rounding: "tenth", ...shown },
  inSession:          { counts: "case", group: "process", of: "inSession",          among: "filed",        rounding: "whole", parts: "periods", ...shown },
  betweenSessions:    { counts: "case", group: "process", of: "betweenSessions",    among: "filed",        rounding: "whole", parts: "periods", ...shown },
  joint:              { counts: "case", group: "process", of: "joint",              among: "filed",        rounding: "tenth", ...shown },
  fromResearch:       { counts: "case", group: "process", of: "fromResearch",       among: "filed",        rounding: "tenth", ...shown },
  converted:          { counts: "case", group: "process", of: "converted",          among: "filed",        rounding: "tenth", ...shown },
  raisedBefore:       { counts: "case", group: "process", of: "raisedBefore",       among: "filed",        rounding: "tenth", ...inner },
  key:                { counts: "case", group: "process", of: "key",                among: "filed",        rounding: "tenth", ...shown },
  assigned:           { counts: "case", group: "process", of: "assigned",           among: "filed",        rounding: "tenth", ...shown },
  replied:            { counts: "case", group: "process", of: "replied",            among: "assigned",     rounding: "tenth", ...shown },
  onTime:             { counts: "case", group: "process", of: "onTime",             among: "replied",      rounding: "tenth", ...shown },
  resolved:           { counts: "case", group: "outcome", of: "resolved",           among: "replied",      rounding: "whole", parts: "outcomes", ...shown },
  planned:            { counts: "case", group: "outcome", of: "planned",            among: "replied",      rounding: "whole", parts: "outcomes", ...shown },
  notFeasible:        { counts: "case", group: "outcome", of: "notFeasible",        among: "replied",      rounding: "whole", parts: "outcomes", ...shown },
  forReference:       { counts: "case", group: "outcome", of: "forReference",       among: "replied",      rounding: "whole", parts: "outcomes", ...shown },
  resolvedOrPlanned:  { counts: "case", group: "outcome", of: "resolvedOrPlanned",  among: "replied",      rounding: "tenth", ...shown },
  content:            { counts: "case", group: "rating",  of: "content",            among: "rated",        rounding: "whole", ...shown },
  satisfied:          { counts: "case", group: "rating",  of: "satisfied",          among: "rated",        rounding: "whole", parts: "ratings", ...shown },
  basicallySatisfied: { counts: "case", group: "rating",  of: "basicallySatisfied", among: "rated",        rounding: "whole", parts: "ratings", ...shown },
  dissatisfied:       { counts: "case", group: "rating",  of: "dissatisfied",       among: "rated",        rounding: "whole", parts: "ratings", ...shown, tone: "danger" },
  unrated:            { counts: "case", group: "rating",  of: "unrated",            among: "replied",      rounding: "tenth", ...shown },
  noRater:            { counts: "case", group: "rating",  of: "noRater",            among: "unrated",      rounding: "tenth", ...inner },
  contentFirst:       { counts: "case", group: "rating",  of: "contentFirst",       among: "ratedFirst",   rounding: "tenth", ...shown },
  satisfiedFirst:     { counts: "case", group: "rating",  of: "satisfiedFirst",     among: "ratedFirst",   rounding: "tenth", ...shown },
  contentAgain:       { counts: "case", group: "rating",  of: "contentAgain",       among: "ratedAgain",   rounding: "tenth", ...shown },
  cosignerRated:      { counts: "cosignerRating", group: "cosigners", of: "cosignerRated",        among: null,            rounding: "count", ...inner },
  cosignerSatisfied:  { counts: "cosignerRating", group: "cosigners", of: "cosignerSatisfied",    among: "cosignerRated", rounding: "whole", parts: "cosignerRatings", ...inner },
  cosignerBasically:  { counts: "cosignerRating", group: "cosigners", of: "cosignerBasically",    among: "cosignerRated", rounding: "whole", parts: "cosignerRatings", ...inner },
  cosignerDissatisfied: { counts: "cosignerRating", group: "cosigners", of: "cosignerDissatisfied", among: "cosignerRated", rounding: "whole", parts: "cosignerRatings", ...inner, tone: "danger" },
  contacted:          { counts: "case", group: "handling", of: "contacted",         among: "contactTold", rounding: "tenth", ...shown },
  faceToFace:         { counts: "case", group: "handling", of: "faceToFace",        among: "contactTold", rounding: "tenth", ...shown },
  returned:           { counts: "case", group: "handling", of: "returned",          among: "assigned",     rounding: "tenth", ...inner },
  extended:           { counts: "case", group: "handling", of: "extended",          among: "assigned",     rounding: "tenth", ...inner },
  rehandled:          { counts: "case", group: "handling", of: "rehandled",         among: "replied",      rounding: "tenth", ...shown },
  onTimeAgain:        { counts: "case", group: "handling", of: "onTimeAgain",       among: "repliedAgain", rounding: "tenth", ...shown },
  everLate:           { counts: "case", group: "handling", of: "everLate",          among: "assigned",     rounding: "tenth", ...inner, tone: "danger" },
  works:              { counts: "work", group: "works",    of: "works",             among: null,           rounding: "count", ...handling },
  worksReturned:      { counts: "work", group: "works",    of: "worksReturned",     among: "works",        rounding: "tenth", ...handling },
  worksReassigned:    { counts: "work", group: "works",    of: "worksReassigned",   among: "worksReturned", rounding: "tenth", ...handling },
  open:               { counts: "case", group: "open",     of: "open",              among: "filed",        rounding: "tenth", ...inner },
  unassigned:         { counts: "case", group: "open",     of: "unassigned",        among: "filed",        rounding: "tenth", ...inner },
  unreplied:          { counts: "case", group: "open",     of: "unreplied",         among: "assigned",     rounding: "tenth", ...inner },
  overdue:            { counts: "case", group: "open",     of: "overdue",           among: "open",         rounding: "tenth", ...inner, tone: "danger" },
  dueIn3:             { counts: "case", group: "open",     of: "dueIn3",            among: "open",         rounding: "tenth", ...inner, tone: "warn" },
  dueIn7:             { counts: "case", group: "open",     of: "dueIn7",            among: "open",         rounding: "tenth", ...inner },
  dueIn15:            { counts: "case", group: "open",     of: "dueIn15",           among: "open",         rounding: "tenth", ...inner },
  dueIn30:            { counts: "case", group: "open",     of: "dueIn30",           among: "open",         rounding: "tenth", ...inner },
  dueLater:           { counts: "case", group: "open",     of: "dueLater",          among: "open",         rounding: "tenth", ...inner },
  dueNone:            { counts: "case", group: "open",     of: "dueNone",           among: "open",         rounding: "tenth", ...inner },
  given:              { counts: "commitment", group: "promises", of: "given",       among: null,           rounding: "count", ...shown },
  due:                { counts: "commitment", group: "promises", of: "due",         among: "given",        rounding: "tenth", ...shown },
  fulfilled:          { counts: "commitment", group: "promises", of: "fulfilled",   among: "due",          rounding: "tenth", ...shown },
  kept:               { counts: "commitment", group: "promises", of: "kept",        among: "due",          rounding: "whole", parts: "promises", ...shown },
  keptLate:           { counts: "commitment", group: "promises", of: "keptLate",    among: "due",          rounding: "whole", parts: "promises", ...shown },
  missed:             { counts: "commitment", group: "promises", of: "missed",      among: "due",          rounding: "whole", parts: "promises", ...shown, tone: "danger" },
  changed:            { counts: "commitment", group: "promises", of: "changed",     among: "given",        rounding: "tenth", ...inner },
} as const satisfies Record<string, Entry>;

type Catalogue = typeof CATALOGUE;

/** The name of a figure. */
export type FigureName = keyof Catalogue;
export const FIGURE_NAMES = namesOf(CATALOGUE);

/** The figures that count one kind of row. */
export type FigureOf<S extends Subject> = {
  [Name in FigureName]: Catalogue[Name]["counts"] extends S ? Name : never;
}[FigureName];

/** What can be true of one kind of row: every numerator and denominator of its figures. */
export type FactOf<S extends Subject> =
  | Catalogue[FigureOf<S>]["of"]
  | NonNullable<Catalogue[FigureOf<S>]["among"]>;

/** The entry of a figure, with the columns that not every figure has. */
export const entryOf = (name: FigureName): Entry & { of: string } => CATALOGUE[name];

/** The part of the catalogue that counts one kind of row. */
export function catalogueOf<S extends Subject>(subject: S) {
  const part = Object.entries(CATALOGUE).filter(([, { counts }]) => counts === subject);
  return Object.fromEntries(part) as { [Name in FigureOf<S>]: Catalogue[Name] };
}

/** The facts of one kind of row, each once. */
export function factNamesOf<S extends Subject>(subject: S): [FactOf<S>, ...FactOf<S>[]] {
  const part = FIGURE_NAMES.map(entryOf).filter(({ counts }) => counts === subject);
  const facts = part.flatMap(({ of, among }) => (among === null ? [of] : [of, among]));
  return [...new Set(facts)] as [FactOf<S>, ...FactOf<S>[]];
}

/** All parts of the whole that a figure is a part of, in their order; none when it is no such part. */
export function partsWith(name: FigureName): FigureName[] {
  const { parts } = entryOf(name);
  return parts === undefined ? [] : FIGURE_NAMES.filter((each) => entryOf(each).parts === parts);
}
