import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { AwardKind } from "@/domain/award/kinds";
import type { AwardStanding } from "@/domain/award/standing";
import type { FormAction } from "@/domain/form-state";
import { nameOf, type ShownNomination } from "./nomination";

type Props = {
  action: FormAction;
  seen: { id: string; version: number };
  kind: AwardKind;
  places: number;
  standing: AwardStanding;
  rows: readonly ShownNomination[];
};

/** Publishes the list; a tie at the last places is shown and has to be decided with a note. */
export function PublishForm({ action, seen, kind, places, standing, rows }: Props) {
  const t = useTranslations("award.publish");
  const votes = useTranslations("award");
  const locale = useLocale();
  const tied = rows.filter(({ id }) => standing.tied.includes(id));
  return (
    <ActionForm action={action} hidden={seen} label={t("title")} className="grid max-w-prose gap-4">
      <p>{t("text", { places })}</p>
      {tied.length > 0 && (
        <>
          <CheckboxGroup
            name="chosen[]"
            label={t("tie")}
            hint={t("tieText", { free: standing.free })}
            options={tied.map((row) => ({
              value: row.id,
              label: nameOf(row, kind, locale),
              hint: votes("votes", { votes: row.votes ?? 0 }),
            }))}
            framed
          />
          <Field name="note" label={t("note")} hint={t("noteHint")} required>
            <Textarea rows={2} />
          </Field>
        </>
      )}
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
