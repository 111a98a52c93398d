import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ENOUGH, type Forecast } from "@/domain/warning/forecast";
import type { Step } from "@/domain/warning/steps";
import { Spoken } from "../ui/spoken";

type Props = { step: Step; spent: number; left: number; forecast: Forecast; plain?: boolean };

/** Why a case is thought to be late or not: the past cases it was compared with, and where it will stick. */
export function Reason({ step, spent, left, forecast, plain = false }: Props) {
  const t = useTranslations("warning");
  const reason = useReason({ spent, left, forecast });
  const { usual } = forecast;
  const stepName = t(`steps.${step}`);
  return (
    <div className="grid max-w-prose gap-0.5">
      <Spoken as="p">{reason}</Spoken>
      {usual && !plain && (
        <Disclosure quiet summary={t("how")} className="print:hidden">
          {left < 0
            ? t("usualOver", { ...usual, step: stepName })
            : t("usual", { ...usual, step: stepName, left })}
        </Disclosure>
      )}
    </div>
  );
}

/** The reason in one to three sentences. */
export function useReason({ spent, left, forecast }: Omit<Props, "step" | "plain">): string {
  const t = useTranslations("warning");
  const locale = useLocale();
  const steps = useTranslations("warning.steps");
  const { basis, n, late, sticks, slow, usual } = forecast;
  const compared = n === 0 ? t("why.none") : t(`why.${basis}`, { n, late, enough: ENOUGH });
  const where = sticks && t(left < 0 ? "why.stuck" : "why.sticks", { step: steps(sticks) });
  const slowly = slow && usual && t("why.slow", { spent, p75: usual.p75 });
  const parts = left < 0 ? [t("why.overdue"), where, slowly] : [compared, where, slowly];
  return parts.filter(Boolean).join(locale === "en" ? " " : "");
}
