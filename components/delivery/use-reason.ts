import { useTranslations } from "next-intl";

/** Says why a message did not arrive: an error is `code` or `code: what the other side said`. */
export function useReason(): (error: string) => string {
  const t = useTranslations("delivery");
  return (error) => {
    const [code = "", ...detail] = error.split(": ");
    const word = t.has(`errors.${code}`) ? t(`errors.${code}`) : t("errors.unknown");
    return t("reason", { word, detail: detail.join(": ") || "none" });
  };
}
