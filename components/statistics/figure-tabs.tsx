import { useTranslations } from "next-intl";
import { namesOf } from "@/domain/workflow";
import { Tabs } from "../ui/tabs";

const PAGES = {
  board: "/dashboard",
  compare: "/dashboard/compare",
  flow: "/dashboard/flow",
  help: "/dashboard/figures",
} as const;

type Props = {
  current: keyof typeof PAGES;
  /** The scope as it stands in the address; it goes along. */
  scope: string;
};

/** The pages of the figures, each with the scope that is looked at now. */
export function FigureTabs({ current, scope }: Props) {
  const t = useTranslations("compare");
  const items = namesOf(PAGES).map((name) => ({
    label: t(`pages.${name}`),
    href: scope && name !== "help" ? `${PAGES[name]}?${scope}` : PAGES[name],
    current: name === current,
  }));
  return (
    <div className="mb-4">
      <Tabs items={items} label={t("pages.label")} />
    </div>
  );
}
