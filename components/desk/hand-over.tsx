import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import type { Offer } from "@/domain/workflow";

type Props = {
  seen: { id: string; version: number };
  offer: Offer<string, string> | null;
  action: FormAction;
};

/** The other way to assign: the government office dispatches to its departments. */
export function HandOver({ seen, offer, action }: Props) {
  const t = useTranslations("desk.assign");
  const label = useTranslations("suggestion.transitions")("handOver");
  if (offer?.verdict.kind !== "allowed") return null;
  return (
    <Card title={label}>
      <ActionForm
        action={action}
        hidden={{ cases: `${seen.id}@${seen.version}` }}
        label={label}
        className="grid gap-3"
      >
        <p className="text-muted">{t("handOverHint")}</p>
        <div>
          <SubmitButton look="secondary">{label}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
