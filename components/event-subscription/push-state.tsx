import { useFormatter, useTranslations } from "next-intl";
import { useReason } from "../delivery/use-reason";
import { StatusTag } from "../ui/status-tag";
import { PUSH_TONE, type ShownPush } from "./shown";

type Props = {
  push: Pick<ShownPush, "state" | "attempts" | "nextAt" | "settledAt" | "error">;
  isPaused: boolean;
};

/** Where a push stands: the state, when, how often it was tried, and why it did not arrive. */
export function PushStateLine({ push, isPaused }: Props) {
  const t = useTranslations("eventSubscription");
  const reason = useReason();
  const { state, error } = push;
  return (
    <div className="grid justify-items-start gap-0.5">
      <StatusTag tone={PUSH_TONE[state]}>{t(`pushStates.${state}`)}</StatusTag>
      <span className="text-muted text-sm">{useWhen(push, isPaused)}</span>
      {error !== null && <span className="text-danger text-sm">{reason(error)}</span>}
    </div>
  );
}

function useWhen({ state, attempts, nextAt, settledAt }: Props["push"], isPaused: boolean): string {
  const t = useTranslations("eventSubscription.log");
  const format = useFormatter();
  if (settledAt) return t("tries", { attempts });
  if (isPaused && state === "waiting") return t("paused");
  const at = format.dateTime(nextAt, "moment");
  return state === "waiting" && attempts > 0 ? t("retry", { attempts, at }) : t("next", { at });
}
