import { useTranslations } from "next-intl";
import { CallForm, DecideForm } from "@/components/arbitration/forms";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { MultiOption } from "@/components/ui/multi-select";
import type { CaseOffer } from "@/domain/suggestion/acts";
import { call, decide } from "../../actions";

type Props = {
  text: { id: string; version: number };
  offers: readonly CaseOffer[];
  units: readonly MultiOption[];
};

/** What this viewer may do about the dispute now. */
export function Acts({ text: { id, version }, offers, units }: Props) {
  const t = useTranslations("arbitration");
  const seen = { id, version };
  const may = (move: string) =>
    offers.some(({ name, verdict }) => name === move && verdict.kind === "allowed");
  if (may("callArbitration")) return <CallForm seen={seen} action={call} />;
  if (may("arbitrate")) return <DecideForm seen={seen} units={units} action={decide} />;
  return (
    <Card title={t("acts")}>
      <p className="mb-3 text-muted">{t("nothing")}</p>
      <LinkButton href={`/suggestions/${id}`}>{t("toCase")}</LinkButton>
    </Card>
  );
}
