import { useTranslations } from "next-intl";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import { Tabs } from "../ui/tabs";

// biome-ignore format: a table
const PAGES = {
  board:   { href: "/dashboard",         by: "statistics.read" },
  compare: { href: "/dashboard/compare", by: "statistics.read" },
  flow:    { href: "/dashboard/flow",    by: "statistics.handling" },
  help:    { href: "/dashboard/figures", by: "statistics.read" },
} as const;

type Props = {
  viewer: Viewer;
  current: keyof typeof PAGES;
  /** The scope as it stands in the address; it goes along. */
  scope: string;
};

/** The pages of the figures, each with the scope that is looked at now. */
export function FigureTabs({ viewer, current, scope }: Props) {
  const t = useTranslations("compare");
  const open = namesOf(PAGES).filter((name) => can(viewer, PAGES[name].by));
  const items = open.map((name) => ({
    label: t(`pages.${name}`),
    href: scope && name !== "help" ? `${PAGES[name].href}?${scope}` : PAGES[name].href,
    current: name === current,
  }));
  return (
    <div className="mb-4">
      <Tabs items={items} label={t("pages.label")} />
    </div>
  );
}
