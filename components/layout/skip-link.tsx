import { useTranslations } from "next-intl";

export const CONTENT_ID = "content";

/** The first stop of the Tab key: past everything that repeats on each page. */
export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="fixed start-3 top-0 z-50 -translate-y-full rounded-b-md bg-ink px-4 py-2 text-bg focus:translate-y-0 print:hidden"
    >
      {t("skip")}
    </a>
  );
}
