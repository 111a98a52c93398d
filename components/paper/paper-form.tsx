import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { FORMATIONS, PUBLICITY_CHOICES, REPEATED_YEARS } from "@/domain/suggestion/dictionary";
import type { DraftValues } from "@/domain/suggestion/draft";
import type { DraftChoices } from "../suggestion-form/draft-choices";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import { MultiSelect } from "../ui/multi-select";
import { RadioGroup } from "../ui/radio-group";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { NewerText } from "./changed-meanwhile";
import { TextFields } from "./text-fields";

type Props = {
  seen: { id: string; version: number };
  values: DraftValues;
  /** The text as it is now, for a form that comes back because it was changed meanwhile. */
  onServer?: DraftValues | undefined;
  choices: DraftChoices;
  /** The deputy whose paper it is; set once it was saved. */
  lead: { id: string; name: string } | null;
  action: FormAction;
};

/** A deputy's paper as staff types it off (代录); what is missing can be added until it is filed. */
export function PaperForm({ seen, values, onServer, choices, lead, action }: Props) {
  const t = useTranslations("paper.form");
  const hidden = lead ? { ...seen, leadId: lead.id } : seen;
  return (
    <ActionForm action={action} hidden={hidden} label={t("title")} className="grid max-w-prose gap-6">
      {onServer && <NewerText of={onServer} />}
      {lead ? (
        <Spoken as="p">{t("leadIs", { name: lead.name })}</Spoken>
      ) : (
        <MultiSelect
          name="leadId"
          label={t("leadDeputy")}
          hint={t("leadHint")}
          options={choices.deputies}
          single
          required
        />
      )}
      <TextFields values={values} categories={choices.categories} />
      <Wishes values={values} choices={choices} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What the deputy ticked on his paper besides the text. */
function Wishes({ values, choices }: Pick<Props, "values" | "choices">) {
  const t = useTranslations("paper.form");
  const words = useTranslations("suggestion");
  return (
    <>
      <RadioGroup
        name="formation"
        label={words("fields.formation")}
        inline
        defaultValue={values.formation}
        options={FORMATIONS.map((value) => ({ value, label: words(`formations.${value}`) }))}
      />
      <RadioGroup
        name="repeatedYears"
        label={words("fields.repeatedYears")}
        inline
        defaultValue={values.repeatedYears}
        options={REPEATED_YEARS.map((years) => ({
          value: String(years),
          label: words(`repeatedYears.${years}`),
        }))}
      />
      <RadioGroup
        name="publicity"
        label={words("fields.publicity")}
        inline
        defaultValue={values.publicity}
        options={PUBLICITY_CHOICES.map((value) => ({ value, label: words(`publicity.${value}`) }))}
      />
      <MultiSelect
        name="wishedUnitIds[]"
        label={words("fields.wishedUnits")}
        options={choices.units}
        defaultValue={values.wishedUnitIds}
      />
      <MultiSelect
        name="cosignerIds[]"
        label={words("fields.cosigners")}
        hint={t("cosignersHint")}
        options={choices.deputies}
        defaultValue={values.cosignerIds}
      />
      <Checkbox
        name="wantsContact"
        label={words("fields.wantsContact")}
        defaultChecked={values.wantsContact}
      />
      <Checkbox name="oneMatter" label={words("fields.oneMatter")} defaultChecked={values.oneMatter} framed />
    </>
  );
}
