import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import type { ShownDelivery } from "./shown-delivery";

type Props = { row: Pick<ShownDelivery, "id" | "person" | "webhook">; sendAgain: FormAction };

/** Sends a failed message again. */
export function ResendForm({ row: { id, person, webhook }, sendAgain }: Props) {
  const t = useTranslations("delivery.list");
  return (
    <ActionForm action={sendAgain} hidden={{ id }} className="grid justify-items-start gap-2">
      <SubmitButton look="secondary" size="small">
        {t("again")}
        <Spoken as="span" className="sr-only">
          {t("about", { to: person ?? webhook ?? "" })}
        </Spoken>
      </SubmitButton>
    </ActionForm>
  );
}
