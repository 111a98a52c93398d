import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { PUBLICATION_LIMITS } from "@/domain/publication/input";
import { isAbove, type Level, PUBLIC_LEVELS } from "@/domain/publication/levels";

type Props = {
  action: FormAction;
  seen: { id: string; version: number };
  level: Level;
  /** The most the deputy allows, and what the units proposed. */
  cap: Level;
  proposed: Level;
  summary: string;
  reason: string;
  hidden: readonly string[];
  /** The files that have a clean copy. */
  files: readonly { value: string; label: string; hint?: string; chosen: boolean }[];
};

/** Staff's key: how much becomes public, and what is hidden in it. */
export function DecideForm({ action, seen, level, cap, proposed, summary, reason, hidden, files }: Props) {
  const t = useTranslations("publication");
  const options = PUBLIC_LEVELS.map((value) => ({
    value,
    label: t(`levels.${value}`),
    hint: isAbove(value, cap) ? t("decide.aboveCap") : t(`levelHints.${value}`),
    disabled: isAbove(value, cap),
  }));
  return (
    <ActionForm action={action} hidden={seen} label={t("decide.title")} className="grid gap-5">
      <RadioGroup
        name="level"
        label={t("decide.level")}
        options={options}
        defaultValue={level}
        required
        framed
      />
      <Field name="summary" label={t("decide.summary")} hint={t("decide.summaryHint")}>
        <Textarea rows={4} max={PUBLICATION_LIMITS.summary} defaultValue={summary} />
      </Field>
      <Field name="hidden" label={t("decide.hidden")} hint={t("decide.hiddenHint")}>
        <Textarea rows={2} defaultValue={hidden.join("\n")} />
      </Field>
      <Field
        name="reason"
        label={t("decide.reason")}
        hint={t("decide.reasonHint", { level: t(`levels.${proposed}`) })}
      >
        <Textarea rows={2} defaultValue={reason} />
      </Field>
      {files.length > 0 && (
        <CheckboxGroup
          name="fileIds[]"
          label={t("decide.files")}
          hint={t("decide.filesHint")}
          options={files}
          defaultValue={files.filter(({ chosen }) => chosen).map(({ value }) => value)}
        />
      )}
      <div>
        <SubmitButton look="secondary">{t("decide.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
