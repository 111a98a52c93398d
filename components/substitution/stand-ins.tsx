import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { dayOf } from "@/domain/day";
import { type Row, SubstitutionList } from "./substitution-list";

/** When a person was away or stood in for somebody, on his page in the administration. */
export function StandIns({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("substitution");
  return (
    <div className="mt-6 max-w-3xl">
      <Card title={t("ofPerson")} actions={<LinkButton href="/substitutes">{t("toAll")}</LinkButton>}>
        <SubstitutionList rows={rows} today={dayOf(new Date())} withUnit />
      </Card>
    </div>
  );
}
