import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { FORMATS } from "@/domain/document/format";
import type { FormAction } from "@/domain/form-state";
import { VOLUME_DAYS, VOLUME_ORDERS } from "@/domain/volume/states";
import { namesOf } from "@/domain/workflow";

type Props = {
  action: FormAction;
  /** Sessions and years to choose from. */
  scopes: readonly Option[];
  categories: readonly Option[];
  language: string;
};

/** Orders a volume: of what, in which order, with what, as which file. */
export function OrderForm({ action, scopes, categories, language }: Props) {
  const t = useTranslations("volume");
  return (
    <ActionForm
      action={action}
      hidden={{ language }}
      label={t("form.title")}
      className="grid max-w-prose gap-5"
    >
      <Field name="scope" label={t("form.scope")} required>
        <Select options={scopes} placeholder={t("form.choose")} />
      </Field>
      <Field name="categoryId" label={t("form.category")}>
        <Select options={categories} placeholder={t("form.allCategories")} />
      </Field>
      <RadioGroup
        name="order"
        label={t("form.order")}
        options={VOLUME_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
        defaultValue="number"
      />
      <div className="grid gap-1">
        <Checkbox name="replies" label={t("form.replies")} />
        <Checkbox name="ratings" label={t("form.ratings")} />
      </div>
      <RadioGroup
        name="format"
        label={t("form.format")}
        options={namesOf(FORMATS).map((value) => ({ value, label: t(`formats.${value}`) }))}
        defaultValue="docx"
      />
      <div className="grid justify-items-start gap-2">
        <SubmitButton>{t("form.send")}</SubmitButton>
        <p className="text-muted text-sm">{t("form.hint", { days: VOLUME_DAYS })}</p>
      </div>
    </ActionForm>
  );
}
