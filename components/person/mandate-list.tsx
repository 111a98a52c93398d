import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { Badge } from "../ui/badge";
import { Disclosure } from "../ui/disclosure";
import type { Term } from "./mandate-fields";
import { type Mandate, MandateForm } from "./mandate-form";
import type { Named } from "./options";

type Props = {
  person: {
    id: string;
    mandates: readonly (Mandate & {
      id: string;
      term: number;
      delegationName: string;
      delegationNameEn: string;
    })[];
  };
  terms: readonly Term[];
  delegations: readonly Named[];
  /** Saves a mandate; absent where nothing may be changed. */
  action?: FormAction | undefined;
};

const TONES = { active: "ok", suspended: "warn", terminated: "neutral" } as const;

/** A person's mandates by term, each to change, and one more to enter. */
export function MandateList({ person, terms, delegations, action }: Props) {
  const t = useTranslations("person.mandate");
  const locale = useLocale();
  const { id: userId, mandates } = person;
  const open = terms.filter(({ id }) => !mandates.some(({ termId }) => termId === id));
  return (
    <div className="grid gap-4">
      {mandates.length === 0 && <p className="text-muted">{t("none")}</p>}
      {mandates.map((mandate) => (
        <div key={mandate.id} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{t("term", { number: mandate.term })}</span>
            <span>{locale === "en" ? mandate.delegationNameEn : mandate.delegationName}</span>
            <span className="text-muted">{t("card", { cardNo: mandate.cardNo })}</span>
            <Badge tone={TONES[mandate.status]}>{t(`states.${mandate.status}`)}</Badge>
          </p>
          {action && (
            <Disclosure summary={t("change")}>
              <MandateForm
                action={action}
                userId={userId}
                terms={[{ id: mandate.termId, number: mandate.term }]}
                delegations={delegations}
                mandate={mandate}
              />
            </Disclosure>
          )}
        </div>
      ))}
      {action && open.length > 0 && (
        <Disclosure summary={t("add")}>
          <MandateForm action={action} userId={userId} terms={open} delegations={delegations} />
        </Disclosure>
      )}
    </div>
  );
}
