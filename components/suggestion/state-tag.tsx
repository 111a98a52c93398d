import { useTranslations } from "next-intl";
import { STATES, type State } from "@/domain/suggestion/states";
import { StatusTag } from "../ui/status-tag";
import { STATE_TONES } from "./tones";

/** Where a suggestion stands, in words with icon and colour. */
export function StateTag({ state }: { state: State }) {
  const t = useTranslations("suggestion.states");
  return <StatusTag tone={STATE_TONES[STATES[state].tone]}>{t(state)}</StatusTag>;
}
