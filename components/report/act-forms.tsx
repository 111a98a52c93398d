import { useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { DateInput } from "../ui/date-input";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = { action: FormAction; seen: { id: string; version: number } };

/** Freezes the figures, for the first time or once more. */
export function FreezeForm({ action, seen, again }: Props & { again: boolean }) {
  const t = useTranslations("report");
  const label = t(`transitions.${again ? "refreeze" : "freeze"}`);
  return (
    <ActionForm action={action} hidden={seen} label={label} className="grid gap-2">
      <p className="text-muted text-sm">{t(again ? "page.refreezeHint" : "page.freezeHint")}</p>
      <div>
        <SubmitButton look={again ? "secondary" : "primary"}>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Issues the report under its number. */
export function IssueForm({ action, seen, today }: Props & { today: Day }) {
  const t = useTranslations("report");
  return (
    <ActionForm action={action} hidden={seen} label={t("transitions.issue")} className="grid gap-4">
      <Field
        name="number"
        label={t("page.issueNumber")}
        hint={<span lang="zh-CN">{t("page.issueNumberHint")}</span>}
        required
      >
        <Input maxLength={60} />
      </Field>
      <Field name="issuedOn" label={t("page.issuedOn")} required>
        <DateInput defaultValue={today} max={today} />
      </Field>
      <div>
        <SubmitButton>{t("transitions.issue")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes the report back. */
export function WithdrawForm({ action, seen }: Props) {
  const t = useTranslations("report");
  return (
    <Disclosure quiet summary={t("transitions.withdraw")}>
      <ActionForm action={action} hidden={seen} label={t("transitions.withdraw")} className="mt-2 grid gap-3">
        <p className="text-muted text-sm">{t("page.withdrawText")}</p>
        <Field name="note" label={t("page.withdrawNote")} required>
          <Textarea rows={2} />
        </Field>
        <div>
          <SubmitButton look="danger">{t("transitions.withdraw")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
