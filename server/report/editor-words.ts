import "server-only";
import { getTranslations } from "next-intl/server";
import type { About } from "@/domain/report/fill";

/** The words of the editor, for the browser. */
export async function editorWords(send: string, { scope }: About) {
  const t = await getTranslations("report.editor");
  return {
    text: t("text"),
    hint: t("hint"),
    send,
    preview: t("preview"),
    previewTitle: t("previewTitle"),
    previewHint: t("previewHint", { scope }),
    palette: t("palette"),
    paletteHint: t("paletteHint"),
  };
}
