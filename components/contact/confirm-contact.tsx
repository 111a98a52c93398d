import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { useDayWords } from "../ui/day-text";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = {
  /** A contact that the deputy has not answered yet. */
  record: { id: string; heldOn: string };
  /** `confirmContact` of db/commands/assignment/contact.ts. */
  action: FormAction;
};

/** Under a contact record: the deputy says whether it was so, or what is wrong with it. */
export function ConfirmContact({ record, action }: Props) {
  const t = useTranslations("ratingForm.confirm");
  const day = useDayWords();
  const label = t("label", { day: day(record.heldOn) });
  return (
    <div className="mt-1 grid gap-1 print:hidden">
      <p className="font-medium">{t("question")}</p>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <ActionForm
          action={action}
          hidden={{ recordId: record.id, right: "yes" }}
          label={label}
          className="grid gap-2"
        >
          <SubmitButton look="secondary">
            <Check aria-hidden />
            {t("yes")}
          </SubmitButton>
        </ActionForm>
        <Objection record={record} action={action} label={label} />
      </div>
    </div>
  );
}

function Objection({ record, action, label }: Props & { label: string }) {
  const t = useTranslations("ratingForm.confirm");
  return (
    <ActionForm
      action={action}
      hidden={{ recordId: record.id, right: "no" }}
      label={label}
      className="grid min-w-0 grow gap-2"
    >
      <Disclosure summary={t("no")}>
        <div className="grid max-w-prose gap-3">
          <Field name="objection" label={t("objection")} hint={t("objectionHint")} required>
            <Textarea max={1000} rows={3} />
          </Field>
          <div>
            <SubmitButton look="secondary">{t("sendNo")}</SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
