import { useTranslations } from "next-intl";
import { YEAR_REPORT_SECTIONS, type YearReportText } from "@/domain/year-report/states";
import { Spoken } from "../ui/spoken";

/** The unit's own words; an empty section says so. */
export function ReportText({ text }: { text: YearReportText }) {
  const t = useTranslations("yearReport");
  return YEAR_REPORT_SECTIONS.map((name) => (
    <section key={name} className="mb-4 last:mb-0">
      <h3 className="font-semibold">{t(`sections.${name}`)}</h3>
      <Spoken as="p" className="max-w-prose whitespace-pre-line">
        {text[name] || t("document.empty")}
      </Spoken>
    </section>
  ));
}
