"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "../ui/button";

/** What stands in place of a page that failed: plain words, another try, the way home. */
export function BrokenPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common");
  const digest = digestOf(error);
  useEffect(() => console.error(error), [error]);
  return (
    <main className="mx-auto grid max-w-prose justify-items-start gap-3 px-4 py-12">
      <h1 className="text-2xl">{t("error.title")}</h1>
      <p>{t("error.text")}</p>
      {digest && <p className="text-muted text-sm tabular-nums">{t("error.code", { digest })}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={retry}>
          {t("error.retry")}
        </Button>
        {/* A full load: what failed may be in what is loaded already. */}
        <a href="/" data-whole className="link inline-flex min-h-11 items-center px-2">
          {t("home")}
        </a>
      </div>
    </main>
  );
}

const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
