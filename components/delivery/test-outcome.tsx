import { useTranslations } from "next-intl";
import type { DeliveryState } from "@/domain/delivery/channels";
import { Notice } from "../ui/notice";
import { useReason } from "./use-reason";

type Props = { name: string; state: DeliveryState; error: string | null };

/** How the test of a webhook came out. */
export function TestOutcome({ name, state, error }: Props) {
  const t = useTranslations("delivery.webhook");
  const reason = useReason()(error ?? "unknown");
  const words = { delivered: t("tested", { name }), failed: t("testFailed", { name, reason }) };
  return (
    <div role="status">
      <Notice tone={state === "delivered" ? "ok" : "warn"}>
        {state === "delivered" || state === "failed" ? words[state] : t("testOpen", { name, reason })}
      </Notice>
    </div>
  );
}
