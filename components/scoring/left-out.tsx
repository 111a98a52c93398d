import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PartName } from "@/domain/scoring/formula";

/** Says which parts of the formula could not be counted, and that the others stand for the whole. */
export function LeftOut({ parts }: { parts: readonly PartName[] }) {
  const t = useTranslations("scoring");
  const format = useFormatter();
  if (parts.length === 0) return null;
  return <Notice>{t("leftOut", { parts: format.list(parts.map((name) => t(`parts.${name}`))) })}</Notice>;
}
