import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BRIEF_KINDS, type BriefKind } from "@/domain/brief/kinds";
import { localName, type Named } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

/** A matter of the brief. */
export type ShownMatter = {
  kind: BriefKind;
  id: string;
  row: string;
  series: string | null;
  number: number | null;
  title: string;
  units: readonly Named[];
  count: number;
  word: string;
};

type Props = { kind: BriefKind; rows: readonly ShownMatter[]; room: number };

/** The matters of one kind, each with why it is here and the one thing to do; what is too many is counted. */
export function BriefGroup({ kind, rows, room }: Props) {
  const t = useTranslations("brief");
  const shown = rows.slice(0, room);
  return (
    <section className="grid gap-1 break-inside-avoid">
      <h2 className="flex items-baseline gap-2 border-line border-b pb-1 text-lg print:text-base">
        {t(`kinds.${kind}`)}
        <span className="font-normal text-muted text-sm">{t("count", { count: rows.length })}</span>
      </h2>
      <ul className="divide-y divide-line">
        {shown.map((row) => (
          <Matter key={row.row} row={row} />
        ))}
      </ul>
      {rows.length > shown.length && (
        <p className="text-sm">
          <Link href={BRIEF_KINDS[kind].all} className="link">
            {t("more", { count: rows.length - shown.length })}
          </Link>
        </p>
      )}
    </section>
  );
}

function Matter({ row }: { row: ShownMatter }) {
  const t = useTranslations("brief");
  const why = useWhy();
  const format = useFormatter();
  const locale = useLocale();
  const { kind, title, units } = row;
  const verb = t(`verbs.${kind}`);
  const page = BRIEF_KINDS[kind].page(row.id, row.row);
  return (
    <li className="grid gap-x-4 py-2 md:grid-cols-[minmax(0,1fr)_auto] print:py-1 print:text-sm">
      <div className="wrap-anywhere min-w-0">
        <p>
          <span className="font-semibold tabular-nums">{caseNumber(row)}</span>{" "}
          <Spoken as="span" className="font-semibold">
            {title}
          </Spoken>
          <Spoken as="span" className="text-muted">
            {" "}
            {format.list(units.map((unit) => localName(unit, locale)))}
          </Spoken>
        </p>
        <Spoken as="p" className="line-clamp-2 text-muted print:line-clamp-1">
          {why(row)}
        </Spoken>
      </div>
      <Link
        href={page}
        className="link inline-flex min-h-11 items-center md:min-h-6 print:hidden"
        aria-label={t("verbAbout", { verb, title })}
      >
        {verb}
      </Link>
    </li>
  );
}

function useWhy(): (row: ShownMatter) => string {
  const t = useTranslations("brief.why");
  const steps = useTranslations("warning.steps");
  return ({ kind, count, word }) =>
    t(kind, { count, word, step: kind === "likelyLate" && steps.has(word) ? steps(word) : "" });
}
