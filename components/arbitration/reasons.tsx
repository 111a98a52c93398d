import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import type { ReturnReasonGiven } from "@/domain/arbitration/states";
import { Spoken } from "../ui/spoken";

type Props = {
  reasons: readonly ReturnReasonGiven[];
  /** A unit's name as the reader knows it; one that is no longer there keeps the name it had. */
  nameOf: (unitId: string) => string | undefined;
};

/** What each unit said when it gave the case back, side by side. */
export function Reasons({ reasons, nameOf }: Props) {
  const t = useTranslations("arbitration");
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {reasons.map(({ unitId, unit, reason, decision, on }) => (
        <Card key={`${unitId}-${on}`} title={nameOf(unitId) ?? unit}>
          <p className="text-muted text-sm">{t("reason")}</p>
          <Spoken as="p" className="whitespace-pre-line">
            {reason}
          </Spoken>
          <p className="mt-3 text-muted text-sm">
            {t("accepted")} {on && <DayText day={on} />}
          </p>
          <Spoken as="p" className="whitespace-pre-line">
            {decision}
          </Spoken>
        </Card>
      ))}
    </div>
  );
}
