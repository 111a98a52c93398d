import { useTranslations } from "next-intl";
import { ASSIGNMENT_STATES, type AssignmentState } from "@/domain/assignment/states";
import { STATE_TONES } from "../suggestion/tones";
import { StatusTag } from "../ui/status-tag";

/** Where a unit's part in a case stands, in words with icon and colour. */
export function AssignmentStateTag({ state }: { state: AssignmentState }) {
  const t = useTranslations("assignment.states");
  return <StatusTag tone={STATE_TONES[ASSIGNMENT_STATES[state].tone]}>{t(state)}</StatusTag>;
}
