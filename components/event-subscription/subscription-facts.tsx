import { useFormatter, useTranslations } from "next-intl";
import type { PauseReason, SubscriptionState } from "@/domain/event-subscription/states";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { LinkButton } from "../ui/link-button";
import { MomentText } from "../ui/moment-text";
import { Notice } from "../ui/notice";
import type { Eyes } from "./shown";
import { useEventWord } from "./use-event-word";
import { useEyes } from "./use-eyes";

type Props = Eyes & {
  id: string;
  shownUrl: string;
  types: readonly string[];
  state: SubscriptionState;
  createdBy: string;
  createdAt: Date;
  lastDeliveredAt: Date | null;
  oldSecretEndsAt: Date | null;
};

/** What a subscription is told, and how it is signed. */
export function SubscriptionFacts(row: Props) {
  const t = useTranslations("eventSubscription");
  const format = useFormatter();
  const [eyes, word] = [useEyes(), useEventWord()];
  const { id, shownUrl, types, createdBy, createdAt, lastDeliveredAt, oldSecretEndsAt, state } = row;
  const edit = <LinkButton href={`/admin/event-subscriptions/${id}/edit`}>{t("change")}</LinkButton>;
  return (
    <Card title={t("facts.title")} actions={state === "retired" ? null : edit}>
      <DescriptionList
        items={[
          { term: t("fields.url"), details: <span className="wrap-anywhere">{shownUrl}</span> },
          { term: t("fields.role"), details: eyes(row) },
          {
            term: t("fields.types"),
            details: (
              <ul className="grid gap-0.5">
                {types.map((type) => (
                  <li key={type}>{word(type)}</li>
                ))}
              </ul>
            ),
          },
          {
            term: t("list.last"),
            details: lastDeliveredAt ? <MomentText at={lastDeliveredAt} /> : t("list.never"),
          },
          {
            term: t("facts.oldSecret"),
            details: oldSecretEndsAt && <MomentText at={oldSecretEndsAt} />,
          },
          {
            term: t("facts.createdBy"),
            details: t("facts.by", { name: createdBy, at: format.dateTime(createdAt, "moment") }),
          },
        ]}
      />
    </Card>
  );
}

type Trouble = {
  state: SubscriptionState;
  failingSince: Date | null;
  failuresInRow: number;
  pausedAt: Date | null;
  pauseReason: PauseReason | null;
};

/** Why nothing arrives, where nothing does. */
export function SubscriptionTrouble({ state, failingSince, failuresInRow, pausedAt, pauseReason }: Trouble) {
  const t = useTranslations("eventSubscription");
  const format = useFormatter();
  if (state === "paused" && pausedAt) {
    const reason = t(`pauseReasons.${pauseReason ?? "chosen"}`);
    return (
      <Notice tone="warn">{t("pausedText", { at: format.dateTime(pausedAt, "moment"), reason })}</Notice>
    );
  }
  if (state !== "failing" || !failingSince) return null;
  const values = { at: format.dateTime(failingSince, "moment"), count: failuresInRow };
  return <Notice tone="danger">{t("failingText", values)}</Notice>;
}
