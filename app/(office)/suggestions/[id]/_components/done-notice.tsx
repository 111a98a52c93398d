import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Says what was just done, to eye and screen reader; `word` comes from the address and may be anything. */
export function DoneNotice({ word }: { word: string | string[] | undefined }) {
  const t = useTranslations("case");
  const events = useTranslations("event");
  if (typeof word !== "string" || !/^[a-z]+\.[a-z]+$/i.test(word) || !events.has(word)) return null;
  return (
    <div role="status" className="mb-4 print:hidden">
      <Notice tone="ok">{t("done", { what: events(word) })}</Notice>
    </div>
  );
}
