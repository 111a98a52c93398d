import { useTranslations } from "next-intl";
import { RATING_AXES, type Verdict } from "@/domain/rating/dictionary";
import { Badge } from "../ui/badge";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";
import { Prose } from "./prose";

/** A deputy's rating of a round, as `listRatings` reads it. */
export type ShownRating = {
  id: string;
  name: string;
  counts: boolean;
  handling: Verdict;
  result: Verdict;
  overall: Verdict;
  reason: string;
  demand: string;
  ratedOn: string;
  /** Set when staff entered it from the deputy's signed slip (代录). */
  enteredBy?: string | null;
};

/** What the deputies think of a round; the lead's counts, co-signers' stand beside it. */
export function RatingList({ ratings }: { ratings: readonly ShownRating[] }) {
  return (
    <ul className="grid gap-4">
      {ratings.map((rating) => (
        <li key={rating.id} className="grid break-inside-avoid gap-1 border-line border-s-2 ps-4">
          <Rating rating={rating} />
        </li>
      ))}
    </ul>
  );
}

function Rating({ rating }: { rating: ShownRating }) {
  const t = useTranslations("rating");
  const words = useTranslations("case.rating");
  const marks = useTranslations("suggestion.marks");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Spoken as="span" className="font-semibold">
          {rating.name}
        </Spoken>
        <Badge>{words(rating.counts ? "lead" : "cosigner")}</Badge>
        {rating.enteredBy && <Badge>{marks("on_paper")}</Badge>}
        <span className="text-muted text-sm">
          <DayText day={rating.ratedOn} />
        </span>
      </p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {RATING_AXES.toReversed().map((axis) => (
          <div key={axis} className="flex flex-wrap items-center gap-x-2">
            <dt className="text-muted">{t(`axes.${axis}`)}</dt>
            <dd>
              <StatusTag tone={TONE[rating[axis]]}>{t(`verdicts.${rating[axis]}`)}</StatusTag>
            </dd>
          </div>
        ))}
      </dl>
      {rating.reason && <Words title={words("reason")} text={rating.reason} />}
      {rating.demand && <Words title={words("demand")} text={rating.demand} />}
    </>
  );
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <div>
    <p className="font-semibold text-sm">{title}</p>
    <Prose>{text}</Prose>
  </div>
);

const TONE = { satisfied: "ok", basically_satisfied: "info", dissatisfied: "danger" } as const;
