import { useTranslations } from "next-intl";
import type { ExportName } from "@/domain/export/lists";
import { buttonClass } from "./button-look";
import { Download } from "./icons";

type Props = {
  /** The list's page; `id` stands for `[id]` in it. */
  list: ExportName;
  id?: string | undefined;
  /** The page's own query, so that the file holds what the list shows. */
  query?: string | undefined;
};

/** Saves the list of a page, all pages of it, as a workbook or as plain CSV; stands in the page's head. */
export function ExportLinks({ list, id = "", query = "" }: Props) {
  const t = useTranslations("export");
  const asked = query.replace(/^\?/, "");
  const href = (format: string) =>
    `/export${list.replace(/\[[^\]]+\]/, id)}?${asked}${asked ? "&" : ""}format=${format}`;
  return (
    // On a phone what the page is for comes first.
    <div className="flex max-sm:order-last">
      {/* Not a Link: it would fetch the whole table before anybody asks for it. */}
      <a href={href("xlsx")} className={buttonClass({}, "rounded-e-none")} download>
        <Download aria-hidden />
        <span>
          {t("button")} <span className="font-normal">{t("xlsx")}</span>
        </span>
      </a>
      <a href={href("csv")} className={buttonClass({}, "-ms-px rounded-s-none px-3 font-normal")} download>
        <span className="sr-only">{t("button")}</span> {t("csv")}
      </a>
    </div>
  );
}
