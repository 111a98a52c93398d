import { useTranslations } from "next-intl";
import { nounOf, TEST_TYPE } from "@/domain/event-subscription/types";

/** Says a type of event, or a choice of types, in words: "建议：准予立案并编号". */
export function useEventWord(): (type: string) => string {
  const t = useTranslations("eventSubscription");
  const events = useTranslations("event");
  return (type) => {
    if (type === TEST_TYPE) return t("testType");
    const noun = t(`nouns.${nounOf(type)}`);
    if (type.endsWith(".*")) return t("fields.allOf", { noun });
    return events.has(type) ? `${noun} · ${events(type)}` : type;
  };
}
