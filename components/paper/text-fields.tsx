import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/suggestion/dictionary";
import type { DraftValues } from "@/domain/suggestion/draft";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { Textarea } from "../ui/textarea";
import { PointFields } from "./point-fields";

type Props = {
  values: DraftValues;
  categories: readonly { value: string; label: string }[];
  /** Every part has to be there before it can be sent; a draft may lack some. */
  required?: boolean | undefined;
};

/** The words of a paper, typed off: title and field, the three parts, and the demands as numbered points. */
export function TextFields({ values, categories, required = false }: Props) {
  const t = useTranslations("paper.fields");
  const fields = useTranslations("suggestion.fields");
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
      <PointFields points={values.points} />
    </>
  );
}
