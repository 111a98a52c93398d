import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";

type Props = {
  retiredOn: string | null;
  /** What retiring means here, and what stands against it. */
  text: string;
  /** The row: `{ id }`, or `{ key }` where rows have none. */
  row: Readonly<Record<string, string>>;
  retire: FormAction;
  revive: FormAction;
};

/** Takes a row out of use, or back: nothing is ever deleted. */
export function RetireCard({ retiredOn, text, row, retire, revive }: Props) {
  const t = useTranslations("organisation.retire");
  const isRetired = retiredOn !== null;
  return (
    <Card title={isRetired ? t("reviveTitle") : t("title")} className="max-w-prose">
      <ActionForm action={isRetired ? revive : retire} hidden={row} className="grid gap-3">
        <p className="text-muted">{isRetired ? t("reviveText") : text}</p>
        <div>
          <SubmitButton look={isRetired ? "secondary" : "danger"}>
            {isRetired ? t("revive") : t("button")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
