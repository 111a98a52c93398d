import { useTranslations } from "next-intl";
import { HeaderButton } from "@/components/layout/header-button";
import { SearchBox } from "@/components/search/search-box";
import { Search } from "@/components/ui/icons";
import { findTitles } from "../search/actions";

/** The search in the head of each page: a box at a desk, the way to it on a phone. */
export function SearchEntry() {
  const t = useTranslations("search");
  return (
    <>
      <SearchBox find={findTitles} words={{ label: t("box"), send: t("send"), hints: t("hints") }} />
      <div className="lg:hidden">
        <HeaderButton href="/search" label={t("title")} icon={<Search aria-hidden />} />
      </div>
    </>
  );
}
