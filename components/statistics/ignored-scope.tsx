import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "../ui/notice";

type Props = {
  /** The parts of the address that mean nothing. */
  names: readonly string[];
  /** The year that is shown instead, when it is one. */
  year?: number | undefined;
};

/** Says that a condition of the address was left out, and what is shown in its place; nothing when all was understood. */
export function IgnoredScope({ names, year }: Props) {
  const t = useTranslations("dashboard.scope");
  const filters = useTranslations("list.filters");
  const list = useFormatter();
  if (names.length === 0) return null;
  const said = list.list(names.map((name) => (filters.has(name) ? filters(name) : name)));
  return (
    <div role="alert">
      <Notice tone="warn" className="mb-6">
        {year === undefined
          ? t("ignoredPart", { names: said })
          : t("ignored", { names: said, year: String(year) })}
      </Notice>
    </div>
  );
}
