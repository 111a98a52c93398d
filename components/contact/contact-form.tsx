import { useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import { CONTACT_PHASES, CONTACT_WAYS } from "@/domain/reply/dictionary";
import { namesOf } from "@/domain/workflow";
import { LocalCopy } from "../inbox/local-copy";
import { ActionForm } from "../ui/action-form";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = {
  action: FormAction;
  /** The assignment as it was seen, and the new record's id: sent twice it is one record. */
  hidden: { id: string; version: number; recordId: string };
  /** From the day of 交办 to today. */
  from: Day;
  today: Day;
  /** Who is likely to have been spoken to: the lead deputy. */
  people: string;
  phase: (typeof CONTACT_PHASES)[number];
  copyPrefix: string;
  /** How many records there are already: words kept for one that was sent are not brought back. */
  count: number;
};

/** A contact with the deputy: when in the handling, how, on what day, where, with whom, and what was said (rules.md §1.8). */
export function ContactForm({ action, hidden, from, today, people, phase, copyPrefix, count }: Props) {
  const t = useTranslations("inbox.contact");
  return (
    <ActionForm action={action} hidden={hidden} label={t("record")} className="grid gap-4" kept>
      <LocalCopy prefix={copyPrefix} version={count} restored={t("restored")} />
      <Ways phase={phase} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="heldOn" label={t("heldOn")} required>
          <DateInput min={from} max={today} defaultValue={today} />
        </Field>
        <Field name="place" label={t("place")} hint={t("placeHint")}>
          <Input />
        </Field>
      </div>
      <Field name="people" label={t("people")} hint={t("peopleHint")} required>
        <Input defaultValue={people} />
      </Field>
      <Field name="summary" label={t("summary")} hint={t("summaryHint")} required>
        <Textarea max={2000} rows={4} />
      </Field>
      <div>
        <SubmitButton look="secondary">{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Ways({ phase }: Pick<Props, "phase">) {
  const t = useTranslations("inbox.contact");
  const words = useTranslations("reply");
  return (
    <>
      <RadioGroup
        name="phase"
        label={t("phase")}
        inline
        required
        defaultValue={phase}
        options={CONTACT_PHASES.map((value) => ({ value, label: words(`contactPhases.${value}`) }))}
      />
      <RadioGroup
        name="way"
        label={t("way")}
        hint={t("wayHint")}
        inline
        required
        options={namesOf(CONTACT_WAYS).map((value) => ({ value, label: words(`contactWays.${value}`) }))}
      />
    </>
  );
}
