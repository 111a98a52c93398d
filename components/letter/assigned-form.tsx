import { useTranslations } from "next-intl";
import { FORMAT_NAMES } from "@/domain/document/format";
import { buttonClass } from "../ui/button-look";
import { Card } from "../ui/card";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { Select } from "../ui/select";

type Props = { today: string; sessions: readonly { id: string; term: number; number: number }[] };

/** Asks for the list of assigned cases of a day or of a session; a plain form, it works without JavaScript. */
export function AssignedForm({ today, sessions }: Props) {
  const t = useTranslations("letter");
  const session = useTranslations("dashboard.scope");
  const options = sessions.map(({ id, term, number }) => ({
    value: id,
    label: session("sessionName", { term, number }),
  }));
  return (
    <Card title={t("names.list")}>
      <form action="/suggestions/assigned" className="flex flex-wrap items-end gap-3">
        <Field name="assignedOn" label={t("list.day")} hint={t("list.dayHint")}>
          <DateInput name="assignedOn" defaultValue={today} />
        </Field>
        <Field name="sessionId" label={t("list.session")}>
          <Select name="sessionId" options={options} placeholder={t("list.anySession")} />
        </Field>
        <span className="flex gap-2">
          {FORMAT_NAMES.map((format) => (
            <button key={format} type="submit" name="format" value={format} className={buttonClass({})}>
              {t("page.download", { letter: t("names.list"), format: t(`page.${format}`) })}
            </button>
          ))}
        </span>
      </form>
    </Card>
  );
}
