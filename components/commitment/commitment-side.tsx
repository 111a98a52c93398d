import { useTranslations } from "next-intl";
import type { CommitmentTransitionName } from "@/domain/commitment/workflow";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import type { Offer } from "@/domain/workflow";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { type CommitmentAct, CommitmentActForm } from "./act-form";

type Props = {
  offers: readonly Offer<CommitmentTransitionName, string>[];
  actions: Record<CommitmentAct, FormAction>;
  seen: { id: string; version: number };
  today: Day;
  disputed: boolean;
};

/** What this viewer may do about a commitment now; what is not possible yet stands there with its reason. */
export function CommitmentSide({ offers, actions, seen, today, disputed }: Props) {
  const t = useTranslations("commitment");
  const refusal = useTranslations("refusal");
  // Rating well and sending back are two rows of the table and one question to the deputy.
  const acts = offers.filter(({ name }) => name !== "dispute");
  return (
    <Card title={t("acts.title")}>
      <div className="grid gap-3">
        {acts.length === 0 && <p className="text-muted">{t("acts.nothing")}</p>}
        {acts.map(({ name, verdict }) => {
          const label = t(`transitions.${name}`);
          if (verdict.kind === "refused")
            return (
              <Button key={name} because={refusal(verdict.because.key)}>
                {label}
              </Button>
            );
          const act = ACT_OF[name];
          if (!act)
            return (
              <LinkButton key={name} href="/commitments/sweep">
                {t("acts.sweep")}
              </LinkButton>
            );
          const form = { act, label, seen, today, action: actions[act] };
          return <CommitmentActForm key={`${name}-${seen.version}`} {...form} last={disputed} />;
        })}
      </div>
    </Card>
  );
}

/** The form of each row; a row without one has a page of its own. */
const ACT_OF: Partial<Record<CommitmentTransitionName, CommitmentAct>> = {
  noteProgress: "noteProgress",
  fulfil: "fulfil",
  change: "change",
  cancel: "cancel",
  explain: "explain",
  urge: "urge",
  rateKept: "rate",
  closeUnrated: "closeUnrated",
};
