import { useTranslations } from "next-intl";
import { type CommitmentLine, isOverdue } from "@/domain/commitment/line";
import { COMMITMENT_STATES } from "@/domain/commitment/states";
import type { Day } from "@/domain/day";
import { STATE_TONES } from "../suggestion/tones";
import { StatusTag } from "../ui/status-tag";

type Props = { of: Pick<CommitmentLine, "state" | "dueOn">; today: Day };

/** Where a commitment stands, in words with icon and colour; an open one whose day has passed says so. */
export function CommitmentStateTag({ of, today }: Props) {
  const t = useTranslations("commitment");
  if (isOverdue(of, today)) return <StatusTag tone="danger">{t("overdue")}</StatusTag>;
  return (
    <StatusTag tone={STATE_TONES[COMMITMENT_STATES[of.state].tone]}>{t(`states.${of.state}`)}</StatusTag>
  );
}
