import { useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";

const TIPS = ["concrete", "oneMatter", "notTaken", "secrets"] as const;

/** What a good suggestion is, and what is not taken (rules.md §1.3, §1.5). */
export function WritingTips() {
  const t = useTranslations("filing.tips");
  return (
    <Disclosure summary={t("title")} className="care:hidden">
      <ul className="grid list-disc gap-1.5 ps-5 text-sm">
        {TIPS.map((tip) => (
          <li key={tip}>{t(tip)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
