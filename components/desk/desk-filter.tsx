import { useLocale, useTranslations } from "next-intl";
import { type AssignmentDesk, type DeskQuery, isNarrowed, NO_WISH } from "@/domain/assignment/desk";
import { localName, type Named } from "@/domain/local-name";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { Select } from "../ui/select";

type Wish = { id: string | null; name: string | null; nameEn: string | null; count: number };

type Props = {
  desk: AssignmentDesk;
  query: DeskQuery;
  wishes: readonly Wish[];
  categories: readonly (Named & { id: string })[];
  /** How many cases the filter lets through. */
  found: number;
};

/** Narrows a desk to what goes to the same unit: by the unit that is wished for, by category, by words. */
export function DeskFilterBar({ desk, query: { filter, ignored }, wishes, categories, found }: Props) {
  const t = useTranslations("desk.filter");
  const list = useTranslations("list");
  const locale = useLocale();
  const { q, category, wished } = filter;
  const nameOf = ({ id, name, nameEn, count }: Wish) =>
    t("wish", {
      name: id === null ? t("noWish") : localName({ name: name ?? "", nameEn: nameEn ?? "" }, locale),
      count,
    });
  return (
    <div className="grid gap-2">
      <FilterBar
        action={`/desk/${desk}`}
        search={{ name: "q", label: list("search"), value: q }}
        applied={[category, wished].filter((each) => each !== undefined).length}
      >
        <Field name="wished" label={t("wished")}>
          <Select
            options={wishes.map((wish) => ({ value: wish.id ?? NO_WISH, label: nameOf(wish) }))}
            placeholder={list("any")}
            defaultValue={wished}
          />
        </Field>
        <Field name="category" label={list("filters.category")}>
          <Select
            options={categories.map((row) => ({ value: row.id, label: localName(row, locale) }))}
            placeholder={list("any")}
            defaultValue={category}
          />
        </Field>
      </FilterBar>
      {isNarrowed(filter) && found > 0 && <p>{t("found", { count: found })}</p>}
      {ignored.length > 0 && <p className="text-muted">{t("ignored")}</p>}
    </div>
  );
}
