import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/domain/form-state";
import { VISIT_KINDS } from "@/domain/key-suggestion/states";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { DateInput } from "../ui/date-input";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

/** The case, and the version of its key suggestion that was seen. */
export type Seen = { id: string; version: number };

type Props = { action: FormAction; seen: Seen; label: string };

/** A row of the table that cannot be done now, with its reason. */
export function Refused({ label, because }: { label: string; because: string }) {
  const refusal = useTranslations("refusal");
  return <Button because={refusal(because)}>{label}</Button>;
}

/** The committee's plan, first or changed. */
export function PlanForm({ action, seen, label, plan }: Props & { plan: string | null }) {
  const t = useTranslations("keySuggestion.page");
  return (
    <Folded label={label} folded={plan !== null}>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-3">
        <Field name="plan" label={t("planField")} hint={t("planHint")} required>
          <Textarea max={5000} rows={8} defaultValue={plan ?? ""} />
        </Field>
        <Send label={label} primary={plan === null} />
      </ActionForm>
    </Folded>
  );
}

/** A visit, inspection or meeting. */
export function VisitForm({
  action,
  seen,
  label,
  visitId,
  today,
}: Props & { visitId: string; today: string }) {
  const t = useTranslations("keySuggestion");
  const kinds = VISIT_KINDS.map((value) => ({ value, label: t(`visitKinds.${value}`) }));
  return (
    <Folded label={t("page.addVisit")} folded>
      <ActionForm action={action} hidden={{ id: seen.id, visitId }} label={label} className="grid gap-3">
        <RadioGroup name="kind" label={t("page.kind")} options={kinds} required />
        <Field name="heldOn" label={t("page.heldOn")} required>
          <DateInput max={today} />
        </Field>
        <Field name="place" label={t("page.place")}>
          <Input maxLength={100} />
        </Field>
        <Field name="people" label={t("page.people")} required>
          <Input maxLength={500} />
        </Field>
        <Field name="minutes" label={t("page.minutes")} required>
          <Textarea max={5000} rows={6} />
        </Field>
        <Send label={label} />
      </ActionForm>
    </Folded>
  );
}

/** The committee's report. */
export function ReportForm({ action, seen, label }: Props) {
  const t = useTranslations("keySuggestion.page");
  return (
    <Folded label={label} folded>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-3">
        <Field name="report" label={t("reportField")} required>
          <Textarea max={5000} rows={8} />
        </Field>
        <Send label={label} primary />
      </ActionForm>
    </Folded>
  );
}

const COUNTS = ["satisfied", "basicallySatisfied", "dissatisfied", "abstained"] as const;

/** The counted vote of the standing committee. */
export function VoteForm({ action, seen, label, today }: Props & { today: string }) {
  const t = useTranslations("keySuggestion.page");
  return (
    <ActionForm action={action} hidden={seen} label={label} className="grid gap-3">
      <p className="text-muted text-sm">{t("voteHint")}</p>
      <Field name="meeting" label={t("meeting")} hint={t("meetingHint")} required>
        <Input maxLength={60} />
      </Field>
      <Field name="heldOn" label={t("heldOn")} required>
        <DateInput max={today} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        {COUNTS.map((name) => (
          <Field key={name} name={name} label={t(name)} required={name !== "abstained"}>
            <Input type="number" min={0} max={999} inputMode="numeric" />
          </Field>
        ))}
      </div>
      <Send label={label} primary />
    </ActionForm>
  );
}

/** A move that takes its reason. */
export function ReasonForm({ action, seen, label, transition }: Props & { transition: string }) {
  const t = useTranslations("keySuggestion.page");
  return (
    <Folded label={label} folded>
      <ActionForm action={action} hidden={{ ...seen, transition }} label={label} className="grid gap-3">
        <Field name="note" label={t("reason")} required>
          <Textarea max={LIMITS.note} rows={3} />
        </Field>
        <Send label={label} />
      </ActionForm>
    </Folded>
  );
}

const Folded = ({ label, folded, children }: { label: string; folded: boolean; children: ReactNode }) =>
  folded ? <Disclosure summary={label}>{children}</Disclosure> : children;

const Send = ({ label, primary = false }: { label: string; primary?: boolean }) => (
  <div>
    <SubmitButton look={primary ? "primary" : "secondary"}>{label}</SubmitButton>
  </div>
);
