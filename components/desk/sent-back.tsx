import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { localName, type Named } from "@/domain/local-name";
import { Spoken } from "../ui/spoken";

/** Why the government office sent the case back, and what it proposes. */
export function SentBack({ note, proposed }: { note: string | null; proposed: Named | null }) {
  const t = useTranslations("desk.assign");
  const locale = useLocale();
  return (
    <Notice tone="info" title={t("sentBack")}>
      <Spoken as="p" className="whitespace-pre-line">
        {note}
      </Spoken>
      {proposed && <Spoken as="p">{t("sentBackProposes", { name: localName(proposed, locale) })}</Spoken>}
    </Notice>
  );
}
