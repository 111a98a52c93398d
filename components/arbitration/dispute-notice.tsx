import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

/** Units gave the case back again and again: a leader decides first. */
export function DisputeNotice({ id }: { id: string }) {
  const t = useTranslations("desk.assign");
  return (
    <Notice tone="warn" action={<LinkButton href={`/arbitrations/${id}`}>{t("toArbitration")}</LinkButton>}>
      {t("arbitration")}
    </Notice>
  );
}
