import { useTranslations } from "next-intl";
import type { AccountState } from "@/domain/person/filter";
import { Badge } from "../ui/badge";
import type { Tone } from "../ui/tone";

const TONES = {
  usable: "ok",
  first_password: "warn",
  locked: "danger",
  retired: "neutral",
} as const satisfies Record<AccountState, Tone>;

/** How an account stands, in a word. */
export function AccountStateBadge({ state }: { state: AccountState }) {
  const t = useTranslations("person.states");
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}
