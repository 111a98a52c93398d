"use client";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import { Printer } from "./icons";
import { useHydrated } from "./use-hydrated";

/** Prints the page; there only where a script can do it, for the browser's own menu does it everywhere. */
export function PrintButton() {
  const t = useTranslations("common");
  if (!useHydrated()) return null;
  return (
    <Button className="max-md:hidden" onClick={() => window.print()}>
      <Printer aria-hidden />
      {t("print")}
    </Button>
  );
}
