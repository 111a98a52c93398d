import { useTranslations } from "next-intl";

/** What a scope lets a token do, in words. */
export function useScopeWord(): (scope: string) => string {
  const t = useTranslations("accessToken.scope");
  const nouns = useTranslations("api.nouns");
  return (scope) => {
    const [act, noun] = scope.split(":");
    return noun === undefined ? t(act ?? "read") : t("noun", { noun: nouns(noun) });
  };
}
