import { useTranslations } from "next-intl";
import { KEY_STATES, type KeyState } from "@/domain/key-suggestion/states";
import { STATE_TONES } from "../suggestion/tones";
import { StatusTag } from "../ui/status-tag";

/** How far a key suggestion's supervision is, in words with icon and colour. */
export function KeyStateTag({ state }: { state: KeyState }) {
  const t = useTranslations("keySuggestion.states");
  return <StatusTag tone={STATE_TONES[KEY_STATES[state].tone]}>{t(state)}</StatusTag>;
}
