import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { SECTION_MAX } from "@/domain/year-report/input";
import { YEAR_REPORT_SECTIONS, type YearReportText } from "@/domain/year-report/states";
import { LocalCopy } from "./local-copy";

type Props = {
  /** Saves, or sends for signature, by the button's `intent`. */
  action: FormAction;
  id: string;
  version: number;
  text: YearReportText;
  storageKey: string;
};

/** The unit's part of its report: three sections; saved by hand, and kept in the browser as it is typed. */
export function WriteForm({ action, id, version, text, storageKey }: Props) {
  const t = useTranslations("yearReport");
  return (
    <ActionForm action={action} hidden={{ id, version }} label={t("write")} className="grid gap-5" kept>
      <LocalCopy
        storageKey={storageKey}
        version={version}
        saved={text}
        words={{ kept: t("kept"), restored: t("copied"), other: t("otherCopy") }}
      />
      {YEAR_REPORT_SECTIONS.map((name) => (
        <Field key={name} name={name} label={t(`sections.${name}`)} hint={t(`hints.${name}`)} required>
          <Textarea rows={6} max={SECTION_MAX} defaultValue={text[name]} />
        </Field>
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="finish">
          {t("transitions.finish")}
        </SubmitButton>
        <SubmitButton name="intent" value="save" look="secondary">
          {t("transitions.save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
