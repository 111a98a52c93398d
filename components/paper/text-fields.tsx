import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/suggestion/dictionary";
import type { DraftValues } from "@/domain/suggestion/draft";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { FieldGroup } from "../ui/field-group";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { Textarea } from "../ui/textarea";

type Props = {
  values: DraftValues;
  categories: readonly { value: string; label: string }[];
  /** Every part has to be there before it can be sent; a draft may lack some. */
  required?: boolean | undefined;
};

const SHOWN = 5;

/** The words of a paper, typed off: title and field, the three parts, and the demands as numbered points. */
export function TextFields({ values, categories, required = false }: Props) {
  const t = useTranslations("paper.fields");
  const fields = useTranslations("suggestion.fields");
  const shown = Math.max(SHOWN, values.points.length);
  const rows = Array.from({ length: LIMITS.points }, (_, index) => index);
  return (
    <>
      <Field name="title" label={fields("title")} hint={t("titleHint")} required={required}>
        <Input maxLength={LIMITS.title} defaultValue={values.title} />
      </Field>
      <Field name="categoryId" label={fields("category")} required={required} className="max-w-md">
        <Select options={categories} placeholder={t("choose")} defaultValue={values.categoryId} />
      </Field>
      <Field name="situation" label={fields("situation")} required={required}>
        <Textarea max={LIMITS.part} rows={6} defaultValue={values.situation} />
      </Field>
      <Field name="cause" label={fields("cause")} required={required}>
        <Textarea max={LIMITS.part} rows={5} defaultValue={values.cause} />
      </Field>
      <FieldGroup name="points" label={fields("points")} hint={t("pointsHint")}>
        {rows.slice(0, shown).map((index) => (
          <Point key={index} index={index} values={values} />
        ))}
        {shown < LIMITS.points && (
          <Disclosure summary={t("morePoints")}>
            <div className="grid gap-3">
              {rows.slice(shown).map((index) => (
                <Point key={index} index={index} values={values} />
              ))}
            </div>
          </Disclosure>
        )}
      </FieldGroup>
    </>
  );
}

function Point({ index, values }: { index: number; values: DraftValues }) {
  const t = useTranslations("paper.fields");
  return (
    <Field name={`points.${index}`} label={t("point", { number: index + 1 })}>
      <Textarea max={LIMITS.point} rows={2} defaultValue={values.points[index] ?? ""} />
    </Field>
  );
}
