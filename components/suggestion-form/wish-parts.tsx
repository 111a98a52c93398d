"use client";
import { useTranslations } from "next-intl";
import { FORMATIONS, PUBLICITY_CHOICES, REPEATED_YEARS } from "@/domain/suggestion/dictionary";
import type { DraftValues } from "@/domain/suggestion/draft";
import { Checkbox } from "../ui/checkbox";
import { MultiSelect } from "../ui/multi-select";
import { RadioGroup } from "../ui/radio-group";
import type { DraftChoices } from "./draft-choices";
import { FormPart } from "./form-part";
import { Place } from "./place";

type Props = { values: DraftValues; choices: DraftChoices };

/** What the deputy wishes for it: who handles it, what the public sees, who signs too; and how it came about. */
export function WishParts({ values, choices }: Props) {
  const t = useTranslations("filing.parts");
  const fields = useTranslations("suggestion.fields");
  return (
    <>
      <Origin values={values} />
      <FormPart title={t("wishes")}>
        <MultiSelect
          name="wishedUnitIds[]"
          label={fields("wishedUnits")}
          hint={t("wishedUnitsHint")}
          options={choices.units}
          defaultValue={values.wishedUnitIds}
        />
        <Checkbox
          name="wantsContact"
          label={fields("wantsContact")}
          hint={t("wantsContactHint")}
          defaultChecked={values.wantsContact}
        />
        <Place of="publicity">
          <Publicity values={values} />
        </Place>
      </FormPart>
      <FormPart title={fields("cosigners")} lead={t("cosignersLead")}>
        <MultiSelect
          name="cosignerIds[]"
          label={t("cosigners")}
          hint={t("cosignersHint")}
          options={choices.deputies}
          defaultValue={values.cosignerIds}
        />
      </FormPart>
      <FormPart title={t("confirm")}>
        <Place of="oneMatter">
          <Checkbox
            name="oneMatter"
            label={fields("oneMatter")}
            hint={t("oneMatterHint")}
            defaultChecked={values.oneMatter}
            framed
          />
        </Place>
      </FormPart>
    </>
  );
}

function Origin({ values }: { values: DraftValues }) {
  const t = useTranslations("filing.parts");
  const words = useTranslations("suggestion");
  return (
    <FormPart title={t("origin")}>
      <Place of="formation">
        <RadioGroup
          name="formation"
          label={words("fields.formation")}
          inline
          defaultValue={values.formation}
          options={FORMATIONS.map((value) => ({ value, label: words(`formations.${value}`) }))}
        />
      </Place>
      <RadioGroup
        name="repeatedYears"
        label={words("fields.repeatedYears")}
        hint={t("repeatedYearsHint")}
        inline
        defaultValue={values.repeatedYears}
        options={REPEATED_YEARS.map((years) => ({
          value: String(years),
          label: words(`repeatedYears.${years}`),
        }))}
      />
    </FormPart>
  );
}

function Publicity({ values }: { values: DraftValues }) {
  const t = useTranslations("filing.publicity");
  const words = useTranslations("suggestion");
  return (
    <RadioGroup
      name="publicity"
      label={words("fields.publicity")}
      hint={t("hint")}
      framed
      defaultValue={values.publicity}
      options={PUBLICITY_CHOICES.map((value) => ({
        value,
        label: words(`publicity.${value}`),
        hint: t(value),
      }))}
    />
  );
}
