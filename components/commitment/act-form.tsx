import { useTranslations } from "next-intl";
import { addDays, type Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import { VERDICTS } from "@/domain/rating/dictionary";
import { ActionForm } from "../ui/action-form";
import { DateInput } from "../ui/date-input";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

/** An act on a commitment that has a form of its own; a rating is one form for two rows of the table. */
export type CommitmentAct =
  | "noteProgress"
  | "fulfil"
  | "change"
  | "cancel"
  | "explain"
  | "urge"
  | "rate"
  | "closeUnrated";

type Props = {
  act: CommitmentAct;
  label: string;
  action: FormAction;
  /** The commitment as it was seen. */
  seen: { id: string; version: number };
  today: Day;
  /** The deputy has sent it back once, so this rating is his last. */
  last?: boolean;
};

/** One act: it opens to what it asks for; a rating stands open. */
export function CommitmentActForm({ act, label, action, seen, today, last = false }: Props) {
  const body = (
    <div className="grid gap-3">
      <Asked act={act} today={today} last={last} />
      <div>
        <SubmitButton look={act === "cancel" ? "danger" : act === "rate" ? "primary" : "secondary"}>
          {label}
        </SubmitButton>
      </div>
    </div>
  );
  const open = act === "rate" || act === "closeUnrated";
  return (
    <ActionForm action={action} hidden={seen} label={label} className="grid gap-3">
      {open ? body : <Disclosure summary={label}>{body}</Disclosure>}
    </ActionForm>
  );
}

function Asked({ act, today, last }: Pick<Props, "act" | "today"> & { last: boolean }) {
  const t = useTranslations("commitment.forms");
  if (act === "closeUnrated") return null;
  if (act === "rate") return <Rating last={last} />;
  return (
    <>
      {act === "change" && (
        <Field name="dueOn" label={t("dueOn")} required>
          <DateInput min={addDays(today, 1)} />
        </Field>
      )}
      <Field name="note" label={t(`note.${act}`)} hint={t(`hints.${act}`)} required>
        <Textarea max={2000} rows={3} />
      </Field>
      {act === "fulfil" && (
        <Field name="withoutEvidence" label={t("withoutEvidence")} hint={t("withoutEvidenceHint")}>
          <Textarea max={500} rows={2} />
        </Field>
      )}
    </>
  );
}

function Rating({ last }: { last: boolean }) {
  const t = useTranslations("commitment.forms");
  const verdicts = useTranslations("rating.verdicts");
  return (
    <>
      <RadioGroup
        name="verdict"
        label={t("verdict")}
        hint={t(last ? "lastRatingHint" : "ratingHint")}
        required
        framed
        options={VERDICTS.map((value) => ({ value, label: verdicts(value) }))}
      />
      <Field name="note" label={t("reason")} hint={t("reasonHint")}>
        <Textarea max={2000} rows={3} />
      </Field>
    </>
  );
}
