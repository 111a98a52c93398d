import { useTranslations } from "next-intl";
import { FORMAT_NAMES } from "@/domain/document/format";
import { letterHref } from "@/domain/letter/address";
import type { LetterName } from "@/domain/letter/letters";
import { buttonClass } from "../ui/button-look";
import { FileDown } from "../ui/icons";

type Props = { caseId: string; letter: LetterName; of?: string | undefined; to?: string | undefined };

/** A letter to fetch as Word or as PDF. */
export function LetterLinks({ caseId, letter, of, to }: Props) {
  const t = useTranslations("letter");
  return (
    <span className="inline-flex flex-wrap gap-2">
      {FORMAT_NAMES.map((format) => (
        // A file, no page: the browser saves it, so the router must not fetch it ahead.
        <a
          key={format}
          href={letterHref(caseId, letter, format, { of, to })}
          download
          className={buttonClass({ look: "secondary", size: "small" })}
        >
          <FileDown aria-hidden />
          <span className="sr-only">{t("page.save", { letter: t(`names.${letter}`) })}</span>{" "}
          {t(`page.${format}`)}
        </a>
      ))}
    </span>
  );
}
