import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Input } from "@/components/ui/input";
import { MultiSelect } from "@/components/ui/multi-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { demonstrate } from "../actions";

const MEGABYTE = 1024 * 1024;
const UNITS = [
  "education",
  "traffic",
  "housing",
  "water",
  "health",
  "police",
  "court",
  "procuratorate",
] as const;

/** A form with every kind of field, and every end it can come to. */
export function FormSamples() {
  const t = useTranslations("design.form");
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <ActionForm action={demonstrate} hidden={{ number: 17 }} className="grid max-w-prose gap-6">
      <TextFields />
      <Field name="category" label={t("category")} required>
        <Select options={options("categories", ["city", "education", "farming"])} placeholder={t("choose")} />
      </Field>
      <Field name="metOn" label={t("day")}>
        <DateInput defaultValue="2026-11-20" min="2026-01-01" />
      </Field>
      <ChoiceFields />
      <UnitField />
      <Field name="files" label={t("files")} hint={t("filesHint")}>
        <FileInput multiple accept=".pdf,.doc,.docx,.xls,.xlsx,image/*" maxBytes={20 * MEGABYTE} />
      </Field>
      <Checkbox name="contact" label={t("contact")} hint={t("contactHint")} />
      <RadioGroup
        name="outcome"
        label={t("outcome")}
        options={options("outcomes", ["invalid", "refused", "lost", "done"])}
        defaultValue="invalid"
        inline
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="go" value="send">
          {t("send")}
        </SubmitButton>
        <SubmitButton look="secondary" name="go" value="save">
          {t("save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function TextFields() {
  const t = useTranslations("design.form");
  return (
    <>
      <Field name="title" label={t("title")} hint={t("titleHint")} required>
        <Input />
      </Field>
      <Field name="body" label={t("body")} hint={t("bodyHint")} required>
        <Textarea max={3000} rows={4} />
      </Field>
    </>
  );
}

function ChoiceFields() {
  const t = useTranslations("design.form");
  return (
    <>
      <CheckboxGroup
        name="way"
        label={t("way")}
        options={[
          { value: "visit", label: t("ways.visit") },
          { value: "research", label: t("ways.research"), hint: t("wayHints.research") },
          { value: "talk", label: t("ways.talk") },
        ]}
      />
      <RadioGroup
        name="publicity"
        label={t("publicity")}
        required
        framed
        options={[
          { value: "full", label: t("publicities.full"), because: t("publicityBecause") },
          { value: "title", label: t("publicities.title") },
          { value: "none", label: t("publicities.none") },
        ]}
        defaultValue="title"
      />
    </>
  );
}

function UnitField() {
  const t = useTranslations("design.form");
  return (
    <MultiSelect
      name="units[]"
      label={t("units")}
      hint={t("unitsHint")}
      options={UNITS.map((value) => ({
        value,
        label: t(`unit.${value}`),
        group: t(value === "court" || value === "procuratorate" ? "group.justice" : "group.government"),
      }))}
      defaultValue={["education"]}
    />
  );
}
