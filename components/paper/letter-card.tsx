import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { Prose } from "../suggestion/prose";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { DateInput } from "../ui/date-input";
import { DayText } from "../ui/day-text";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Letter = { id: string; version: number; letterAnswer: string | null; letterAnsweredOn: string | null };
type Props = {
  of: Letter;
  today: string;
  /** Set for staff. */
  write: { answer: FormAction; correct: FormAction } | null;
};

/** The office's answer to a text that is treated as a letter; staff writes it here. */
export function LetterCard({ of, today, write }: Props) {
  const t = useTranslations("paper.letter");
  const seen = { id: of.id, version: of.version };
  const answered = of.letterAnswer !== null && of.letterAnsweredOn !== null;
  return (
    <section id="letter" className="scroll-mt-4">
      <Card title={t("title")}>
        {answered ? (
          <div className="grid gap-2">
            <p className="text-muted">
              {t("answeredOn")} <DayText day={of.letterAnsweredOn ?? today} />
            </p>
            <Prose>{of.letterAnswer ?? ""}</Prose>
          </div>
        ) : (
          <p className="text-muted">{t("open")}</p>
        )}
        {write && !answered && (
          <ActionForm
            action={write.answer}
            hidden={seen}
            label={t("answer")}
            className="mt-4 grid max-w-prose gap-4"
          >
            <Answer text="" day={today} />
            <div>
              <SubmitButton>{t("answer")}</SubmitButton>
            </div>
          </ActionForm>
        )}
        {write && answered && (
          <ActionForm
            action={write.correct}
            hidden={seen}
            label={t("correct")}
            className="mt-4 grid max-w-prose gap-4"
          >
            <Disclosure summary={t("correct")}>
              <div className="grid gap-4">
                <Answer text={of.letterAnswer ?? ""} day={of.letterAnsweredOn ?? today} />
                <Field name="note" label={t("why")} hint={t("whyHint")} required>
                  <Textarea max={2000} rows={2} />
                </Field>
                <div>
                  <SubmitButton look="secondary">{t("correct")}</SubmitButton>
                </div>
              </div>
            </Disclosure>
          </ActionForm>
        )}
      </Card>
    </section>
  );
}

function Answer({ text, day }: { text: string; day: string }) {
  const t = useTranslations("paper.letter");
  return (
    <>
      <Field name="text" label={t("text")} hint={t("textHint")} required>
        <Textarea max={2000} rows={6} defaultValue={text} />
      </Field>
      <Field name="answeredOn" label={t("day")} required className="max-w-xs">
        <DateInput defaultValue={day} />
      </Field>
    </>
  );
}
