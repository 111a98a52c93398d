import "server-only";
import { getTranslations } from "next-intl/server";
import type { Say } from "@/domain/report/words";

/** The words of a report itself, which is Chinese whoever reads it. */
export const chineseWords = async (): Promise<Say> => getTranslations({ locale: "zh-CN" });
