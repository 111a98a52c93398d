import { useTranslations } from "next-intl";
import { FORMAT_NAMES } from "@/domain/document/format";
import { buttonClass } from "../ui/button-look";
import { FileDown } from "../ui/icons";

/** The list of assigned cases of what a list shows, as Word or as PDF. */
export function AssignedLinks({ query }: { query: string }) {
  const t = useTranslations("letter");
  const asked = query.replace(/^\?/, "");
  return (
    <div className="flex">
      {FORMAT_NAMES.map((format, index) => (
        <a
          key={format}
          href={`/suggestions/assigned?${asked}${asked ? "&" : ""}format=${format}`}
          download
          className={buttonClass(
            {},
            index === 0 ? "rounded-e-none" : "-ms-px rounded-s-none px-3 font-normal",
          )}
        >
          {index === 0 && <FileDown aria-hidden />}
          <span className={index === 0 ? undefined : "sr-only"}>{t("names.list")}</span>{" "}
          <span className="font-normal">{t(`page.${format}`)}</span>
        </a>
      ))}
    </div>
  );
}
