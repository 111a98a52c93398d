import { useTranslations } from "next-intl";

type Told = { key: string; values: Record<string, string | number> };

/** A notice in words; one whose words are gone still says that there is something. */
export function useSentence({ key, values }: Told): string {
  const t = useTranslations("notification");
  const spare = useTranslations("notifications");
  return t.has(key) ? t(key, { ...UNTOLD, ...values }) : spare("other", { title: values.title ?? "" });
}

/** What an old notice may not bring along. */
const UNTOLD = { title: "", number: "", note: "", text: "", days: 0, dueOn: "", clock: "", kind: "" };
