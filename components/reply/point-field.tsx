"use client";
import { useTranslations } from "next-intl";
import { Field } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { Spoken } from "../ui/spoken";
import { Textarea } from "../ui/textarea";
import type { ReplyValues } from "./values";

type Props = { index: number; point: string; start: ReplyValues };

/** A numbered point of the suggestion beside its answer: dealt with, or not, because … */
export function PointField({ index, point, start }: Props) {
  const t = useTranslations("replyEditor.point");
  const number = index + 1;
  return (
    <div className="grid gap-x-6 gap-y-3 border-line border-t pt-4 lg:grid-cols-[2fr_3fr]">
      <div>
        <p className="font-semibold">{t("number", { number })}</p>
        <Spoken as="p" className="whitespace-pre-line">
          {point}
        </Spoken>
      </div>
      <div className="grid content-start gap-3">
        <RadioGroup
          name={`answers.${index}.dealtWith`}
          label={t("dealtWith", { number })}
          labelHidden
          inline
          defaultValue={start[`answers.${index}.dealtWith`] ?? "yes"}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
        <Field name={`answers.${index}.text`} label={t("answer", { number })} labelHidden>
          <Textarea
            rows={4}
            max={3000}
            defaultValue={start[`answers.${index}.text`]}
            placeholder={t("placeholder")}
          />
        </Field>
      </div>
    </div>
  );
}
