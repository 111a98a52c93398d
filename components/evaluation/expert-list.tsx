import { useTranslations } from "next-intl";
import { expertFields } from "@/domain/evaluation/input";
import type { FormAction } from "@/domain/form-state";
import { seenOf } from "@/domain/organisation/fields";
import { ActionForm } from "../ui/action-form";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { ExpertForm } from "./expert-form";

type Expert = {
  id: string;
  name: string;
  field: string;
  employer: string;
  phone: string;
  retiredOn: string | null;
  panels: number;
};

type Props = { experts: readonly Expert[]; acts: Record<"change" | "retire" | "revive", FormAction> };

/** The pool, one card for each expert, with what can be done to it. */
export function ExpertList({ experts, acts }: Props) {
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {experts.map((expert) => (
        <li key={expert.id}>
          <ExpertCard expert={expert} acts={acts} />
        </li>
      ))}
    </ul>
  );
}

function ExpertCard({ expert, acts }: { expert: Expert; acts: Props["acts"] }) {
  const t = useTranslations("evaluation");
  const { id, name, field, employer, phone, retiredOn, panels } = expert;
  const retired = retiredOn !== null;
  const label = `${t("pool.change")} · ${name}`;
  return (
    <Card title={name} actions={retired ? <Badge>{t("pool.retired")}</Badge> : undefined} className="h-full">
      <Spoken as="p">{t("expert", { field, employer })}</Spoken>
      <p className="text-muted text-sm">
        {[phone, t("pool.panels", { count: panels })].filter(Boolean).join(" · ")}
      </p>
      <div className="mt-3 flex flex-wrap items-baseline gap-3">
        {!retired && (
          <Disclosure summary={label}>
            <ExpertForm
              action={acts.change}
              hidden={{ id, seen: seenOf(expertFields, expert) }}
              expert={expert}
              label={label}
            />
          </Disclosure>
        )}
        <ActionForm action={retired ? acts.revive : acts.retire} hidden={{ id }} className="grid gap-2" stays>
          <SubmitButton
            look="quiet"
            aria-label={`${retired ? t("pool.revive") : t("pool.retire")} · ${name}`}
          >
            {retired ? t("pool.revive") : t("pool.retire")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
