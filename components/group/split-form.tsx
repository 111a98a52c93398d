import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { mostParts } from "@/domain/group/split";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = { seen: { id: string; version: number }; points: readonly string[]; action: FormAction };

/** The titles of the parts, and the part each numbered point goes to; the deputy is asked before anything happens. */
export function SplitForm({ seen, points, action }: Props) {
  const t = useTranslations("group.splitForm");
  const parts = Array.from({ length: mostParts(points.length) }, (_, index) => index + 1);
  return (
    <ActionForm action={action} hidden={seen} label={t("title")} className="grid max-w-prose gap-6">
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-lg">{t("titles")}</legend>
        {parts.map((part) => (
          <Field
            key={part}
            name={`titles.${part - 1}`}
            label={t("partTitle", { number: part })}
            hint={part > 2 ? t("optional") : undefined}
            required={part <= 2}
          >
            <Input maxLength={50} autoComplete="off" />
          </Field>
        ))}
      </fieldset>
      {points.map((point, index) => (
        <RadioGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
          key={index}
          name={`place.p${index + 1}`}
          label={t("point", { number: index + 1 })}
          hint={point}
          required
          inline
          options={parts.map((part) => ({ value: String(part), label: t("part", { number: part }) }))}
        />
      ))}
      <Field name="note" label={t("reason")} hint={t("reasonHint")} required>
        <Textarea max={2000} rows={3} />
      </Field>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
