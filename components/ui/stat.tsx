"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { Link } from "./link";
import { Spoken } from "./spoken";
import { TONES, type Tone } from "./tone";

type Props = {
  label: string;
  /** The figure: a number, or already as it is read. */
  value: string | number;
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
  const format = useFormatter();
  const shown = typeof value === "number" ? format.number(value) : value;
  const figure = (
    <>
      <b {...(tone && { className: TONES[tone].text })}>{shown}</b>
      {unit && <span className="ms-1 text-base text-muted">{unit}</span>}
    </>
  );
  return (
    <div className="stat">
      <Spoken as="p">{label}</Spoken>
      {href ? (
        <Link href={href} aria-label={t("stat", { label, value: `${shown}${unit ?? ""}` })}>
          {figure}
        </Link>
      ) : (
        <p>{figure}</p>
      )}
      {note && (
        <Spoken as="div" className="note">
          {note}
        </Spoken>
      )}
      {definition && (
        <Disclosure quiet summary={t("definition")}>
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
