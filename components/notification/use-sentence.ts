import { useLocale, useTranslations } from "next-intl";
import { noticeValues, type ReadNotice } from "@/domain/delivery/notice-values";

/** A notice in words; one whose words are gone still says that there is something. */
export function useSentence(notice: ReadNotice): string {
  const t = useTranslations("notification");
  const spare = useTranslations("notifications");
  const values = noticeValues(notice, useLocale());
  return t.has(notice.key) ? t(notice.key, values) : spare("other", { title: values.title ?? "" });
}
