import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AwardKind } from "@/domain/award/kinds";
import type { FormAction } from "@/domain/form-state";
import { nameOf, type ShownNomination } from "./nomination";

type Props = {
  action: FormAction;
  id: string;
  kind: AwardKind;
  places: number;
  rows: readonly ShownNomination[];
  /** What the voter chose before. */
  ballot: readonly string[];
};

/** A voter's ballot; sending it again replaces it. */
export function BallotForm({ action, id, kind, places, rows, ballot }: Props) {
  const t = useTranslations("award.ballot");
  const locale = useLocale();
  const options = rows.map((row) => ({
    value: row.id,
    label: nameOf(row, kind, locale),
    hint: row.reason,
  }));
  return (
    <ActionForm action={action} hidden={{ id }} label={t("title")} className="grid max-w-prose gap-4">
      <p>{ballot.length === 0 ? t("notYet") : t("own", { count: ballot.length })}</p>
      <CheckboxGroup
        name="nominationIds[]"
        label={t("label", { places })}
        hint={t("hint")}
        options={options}
        defaultValue={ballot}
        framed
      />
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
