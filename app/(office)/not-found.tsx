import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingText } from "@/components/layout/missing-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.notFound");
  return { title: t("title") };
}

/** Inside the office's own page, which has its head and its way around already. */
export default function OfficeNotFoundPage() {
  return <MissingText />;
}
