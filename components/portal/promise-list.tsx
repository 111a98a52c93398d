import { useLocale, useTranslations } from "next-intl";
import type { Standing } from "@/domain/commitment/list";
import { localName } from "@/domain/local-name";
import { storyAddress } from "@/domain/portal/address";
import type { PublicPromise } from "@/domain/portal/promises";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";
import type { Tone } from "../ui/tone";

const TONES = {
  open: "info",
  overdue: "danger",
  fulfilled: "info",
  closed: "ok",
  cancelled: "neutral",
} as const satisfies Record<Standing, Tone>;

type Props = { promises: readonly PublicPromise[] /** Names the suggestion of each. */; withCase?: boolean };

/** Promises in their words, by when, and whether they were kept. */
export function PromiseList({ promises, withCase = false }: Props) {
  const t = useTranslations("portal.promises");
  const locale = useLocale();
  return (
    <ol aria-label={t("label")} className="divide-y divide-line border-line border-y">
      {promises.map((one) => (
        <li key={one.id} className="grid break-inside-avoid gap-1 py-3.5">
          <PromiseStand promise={one} />
          <Spoken as="p" className="max-w-prose whitespace-pre-line">
            {one.text}
          </Spoken>
          <p className="text-muted text-sm">
            <Spoken>{localName(one.unit, locale)}</Spoken>
            {withCase && (
              <>
                {" · "}
                <Link href={storyAddress(one.of)} className="link">
                  {[one.of.number, one.of.title].filter(Boolean).join(" ")}
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function PromiseStand({ promise }: { promise: PublicPromise }) {
  const t = useTranslations();
  const { standing, dueOn, firstDueOn, fulfilledOn, verdict } = promise;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {standing && <StatusTag tone={TONES[standing]}>{t(`commitment.standings.${standing}`)}</StatusTag>}
      {dueOn && (
        <span className="text-muted">
          {t("portal.promises.by")} <DayText day={dueOn} />
        </span>
      )}
      {firstDueOn && firstDueOn !== dueOn && (
        <span className="text-warn">
          {t("portal.promises.first")} <DayText day={firstDueOn} />
        </span>
      )}
      {fulfilledOn && (
        <span className="text-muted">
          {t("portal.promises.fulfilled")} <DayText day={fulfilledOn} />
        </span>
      )}
      {verdict && (
        <span className="text-muted">
          {t("portal.promises.verdict", { verdict: t(`rating.verdicts.${verdict}`) })}
        </span>
      )}
    </p>
  );
}
