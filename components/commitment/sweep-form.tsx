import { useTranslations } from "next-intl";
import type { CommitmentLine } from "@/domain/commitment/line";
import { cutAt } from "@/domain/cut";
import type { FormAction } from "@/domain/form-state";
import { caseNumber } from "@/domain/suggestion/number";
import { DueDate } from "../clock/due-date";
import { ActionForm } from "../ui/action-form";
import { Field } from "../ui/field";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

/** The autumn sweep of a unit: a line for each open commitment, to be confirmed with a word. */
export function SweepForm({ lines, action }: { lines: readonly CommitmentLine[]; action: FormAction }) {
  const t = useTranslations("commitment.sweep");
  return (
    <ActionForm
      // What was confirmed is gone from the list: another list is another form.
      key={lines.map(({ id }) => id).join()}
      action={action}
      label={t("form")}
      className="grid gap-4"
    >
      <p className="text-muted">{t("hint")}</p>
      <ol className="grid gap-4">
        {lines.map((line, index) => (
          <Line key={line.id} line={line} index={index} />
        ))}
      </ol>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Line({ line, index }: { line: CommitmentLine; index: number }) {
  const t = useTranslations("commitment");
  return (
    <li className="grid gap-3 rounded-lg border border-line bg-surface p-4 lg:grid-cols-2 lg:gap-6">
      <div className="grid content-start gap-1">
        <Link href={`/commitments/${line.id}`} className="link font-medium">
          <Spoken>{line.text}</Spoken>
        </Link>
        <Spoken as="p" className="text-muted text-sm">
          {caseNumber(line)} {line.title}
        </Spoken>
        {line.owner && (
          <Spoken as="p" className="text-muted text-sm">
            {t("owner", { owner: line.owner })}
          </Spoken>
        )}
        {line.due && <DueDate {...line.due} />}
      </div>
      <div>
        <input type="hidden" name={`lines.${index}.id`} value={line.id} />
        <Field name={`lines.${index}.note`} label={t("sweep.line", { text: shortened(line.text) })}>
          <Textarea max={500} rows={2} />
        </Field>
      </div>
    </li>
  );
}

const shortened = (text: string) => (text.length > 24 ? `${cutAt(text, 24)}…` : text);
