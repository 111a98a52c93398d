"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Text } from "@/domain/form-state";

/** Says a text of the named words; a key that is missing there gets the fallback, never itself. */
export function useSaid(
  namespace: "refusal" | "validation" | "done",
  fallback: string,
): (text: Text) => string {
  const t = useTranslations(namespace);
  const spare = useTranslations("ui");
  return useCallback(
    ({ key, values }: Text) => {
      const words = t.has(key) ? t(key, { ...UNTOLD, ...values }) : "";
      // next-intl answers with the key itself when a value is missing.
      return words === "" || words === `${namespace}.${key}` ? spare(fallback) : words;
    },
    [t, spare, fallback, namespace],
  );
}

/** A limit that the rule did not tell; the words of validation.json have a form without it. */
const UNTOLD = { min: "none", max: "none" };
