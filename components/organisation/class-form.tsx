import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/domain/form-state";
import { CLASS_MEANINGS, type ClassMeaning } from "@/domain/reply/dictionary";
import { FormFrame } from "./form-frame";
import { NameFields, PositionField } from "./name-fields";

type ReplyClass = {
  name: string;
  nameEn: string;
  countsAs: ClassMeaning;
  needsCommitment: boolean;
  needsExplanation: boolean;
  position: number;
};

type Props = {
  action: FormAction;
  /** The mark and what was seen, when the class is there already. */
  hidden: Readonly<Record<string, string>>;
  row?: ReplyClass | undefined;
  next?: number | undefined;
};

/** A reply class: its mark, names, meaning and what it demands of a reply. */
export function ClassForm({ action, hidden, row, next = 0 }: Props) {
  const t = useTranslations("organisation.class");
  const meanings = CLASS_MEANINGS.map((meaning) => ({ value: meaning, label: t(`meanings.${meaning}`) }));
  return (
    <FormFrame action={action} hidden={hidden} back="/admin/classes">
      {!row && (
        <Field name="key" label={t("mark")} hint={t("markHint")} required>
          <Input maxLength={2} className="max-w-24 uppercase" />
        </Field>
      )}
      <NameFields name={row?.name} nameEn={row?.nameEn} />
      <Field name="countsAs" label={t("countsAs")} required>
        <Select options={meanings} defaultValue={row?.countsAs ?? "resolved"} />
      </Field>
      <fieldset className="grid gap-1">
        <legend className="mb-1.5 font-semibold">{t("needs")}</legend>
        <Checkbox name="needsCommitment" label={t("needsCommitment")} defaultChecked={row?.needsCommitment} />
        <Checkbox
          name="needsExplanation"
          label={t("needsExplanation")}
          defaultChecked={row?.needsExplanation}
        />
      </fieldset>
      <PositionField position={row?.position ?? next} />
    </FormFrame>
  );
}
