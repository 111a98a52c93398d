import { useFormatter, useTranslations } from "next-intl";
import type { DeliveryState as State } from "@/domain/delivery/channels";
import { StatusTag } from "../ui/status-tag";
import type { Tone } from "../ui/tone";
import type { ShownDelivery } from "./shown-delivery";
import { useReason } from "./use-reason";

const TONE: Record<State, Tone> = {
  waiting: "info",
  sending: "info",
  delivered: "ok",
  failed: "danger",
  dropped: "neutral",
};

/** Where a delivery stands: the state, when, and why it did not arrive. */
export function DeliveryState(row: ShownDelivery) {
  const t = useTranslations("delivery");
  const reason = useReason();
  return (
    <div className="grid justify-items-start gap-0.5">
      <StatusTag tone={TONE[row.state]}>{t(`states.${row.state}`)}</StatusTag>
      <span className="text-muted text-sm">{useWhen(row)}</span>
      {row.error !== null && <span className="text-danger text-sm">{reason(row.error)}</span>}
    </div>
  );
}

function useWhen({ state, attempts, nextAt, createdAt, deliveredAt }: ShownDelivery): string {
  const t = useTranslations("delivery.list");
  const format = useFormatter();
  const said = (moment: Date) => format.dateTime(moment, "moment");
  if (state === "delivered" && deliveredAt) return t("delivered", { at: said(deliveredAt) });
  if (state === "failed") return t("tries", { attempts });
  if (state === "dropped") return t("created", { at: said(createdAt) });
  return attempts > 0 ? t("retry", { attempts, at: said(nextAt) }) : t("next", { at: said(nextAt) });
}
