import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Disclosure } from "./disclosure";
import { Link } from "./link";
import { TONES, type Tone } from "./tone";

type Props = {
  label: string;
  /** The figure as it is read, already formatted. */
  value: string;
  unit?: string | undefined;
  /** The list of the rows that this figure counts. */
  href?: string | undefined;
  /** Such as "220 / 229". */
  note?: ReactNode;
  /** Numerator, denominator and source. */
  definition?: ReactNode;
  tone?: Tone | undefined;
};

/** A figure that opens the rows it counts and says how it is counted. Put several into a StatRow. */
export function Stat({ label, value, unit, href, note, definition, tone }: Props) {
  const t = useTranslations("ui");
  const figure = (
    <>
      <span className={cx("font-semibold text-3xl tabular-nums", tone && TONES[tone].text)}>{value}</span>
      {unit && <span className="ms-1 text-base text-muted">{unit}</span>}
    </>
  );
  return (
    <div className="relative min-w-0 break-inside-avoid rounded-lg border border-line bg-surface p-4">
      <p className="text-muted text-sm">{label}</p>
      {href ? (
        <Link
          href={href}
          className="link block decoration-line text-ink hover:text-link"
          aria-label={t("stat", { label, value: `${value}${unit ?? ""}` })}
        >
          {figure}
        </Link>
      ) : (
        <p>{figure}</p>
      )}
      {note && <div className="text-muted text-sm tabular-nums">{note}</div>}
      {definition && (
        <Disclosure quiet summary={t("definition")} className="mt-1 care:hidden print:hidden">
          {definition}
        </Disclosure>
      )}
    </div>
  );
}

/** Figures side by side, as many as there is room for. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.5rem),1fr))] gap-3">{children}</div>
  );
}
