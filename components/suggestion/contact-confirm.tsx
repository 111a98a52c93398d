import { useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { useDayWords } from "../ui/day-text";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = { action: FormAction; record: { id: string; heldOn: Day; summary: string } };

/** The deputy says whether a contact was as the unit wrote it down; an objection needs its words. */
export function ContactConfirm({ action, record: { id: recordId, heldOn, summary } }: Props) {
  const t = useTranslations("case.contact");
  const day = useDayWords();
  return (
    <ActionForm
      action={action}
      hidden={{ recordId }}
      // Two contacts of one day are told apart by how they begin.
      label={`${t("confirmTitle", { day: day(heldOn) })} · ${[...summary].slice(0, 12).join("")}`}
      className="mt-1 grid gap-3 print:hidden"
    >
      <p className="font-semibold">{t("question")}</p>
      <div>
        <SubmitButton look="secondary" name="right" value="yes">
          {t("right")}
        </SubmitButton>
      </div>
      <Disclosure summary={t("wrong")}>
        <div className="grid gap-3">
          <Field name="objection" label={t("objectionField")}>
            <Textarea max={1000} rows={3} />
          </Field>
          <div>
            <SubmitButton look="secondary" name="right" value="no">
              {t("object")}
            </SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
