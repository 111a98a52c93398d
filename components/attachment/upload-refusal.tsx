"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Why the last file was not taken; `place` is the form it was sent with. Read from the address, so that it works without scripts. */
export function UploadRefusal({ place, aFile }: { place: string; aFile: string }) {
  const asked = useSearchParams();
  const t = useTranslations("refusal");
  const key = asked.get("refused");
  const at = asked.get("refusedAt");
  if (key === null || (at !== place && at !== "any") || !t.has(key)) return null;
  return (
    <div role="alert">
      <Notice tone="danger">{t(key, { name: aFile, max: Number(asked.get("refusedMax")) })}</Notice>
    </div>
  );
}
