import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { MinusScore } from "@/domain/scoring/score";
import { CaseLink, type CaseTitle } from "./case-link";
import { usePoints } from "./use-points";

type Props = { minus: readonly MinusScore[]; cases: ReadonlyMap<string, CaseTitle> };

/** What was taken off, and for which cases. */
export function MinusCard({ minus, cases }: Props) {
  const t = useTranslations("scoring");
  const points = usePoints();
  return (
    <Card title={t("why.minusHead")}>
      {minus.length === 0 && <p className="text-muted">{t("why.noMinus")}</p>}
      <div className="grid gap-4">
        {minus.map(({ name, taken, rows }) => (
          <section key={name} className="grid gap-1">
            <h3 className="text-base">
              {t("why.minusTitle", { name: t(`minus.${name}`), points: points(taken) })}
            </h3>
            <ul className="grid gap-1">
              {rows.map(({ suggestionId, times }) => (
                <li key={suggestionId}>
                  <CaseLink id={suggestionId} cases={cases} />{" "}
                  <span className="text-muted">{t("why.times", { times })}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
