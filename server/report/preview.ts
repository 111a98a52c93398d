import "server-only";
import { getTranslations } from "next-intl/server";
import type { Text } from "@/domain/form-state";
import { type About, fillReport } from "@/domain/report/fill";
import { TEXT_MAX } from "@/domain/report/input";
import { type Preview, showReport } from "@/domain/report/shown";
import type { Counted } from "@/domain/report/snapshot";
import { readTemplate } from "@/domain/report/template";
import { chineseWords } from "./chinese";
import { previewTeller } from "./teller";

/** Fills a text that is being written; nothing is saved. */
export async function previewOf(text: string, counted: Counted, about: About): Promise<Preview> {
  const { lines, complaints } = readTemplate(text.slice(0, TEXT_MAX));
  const [say, chinese] = [await getTranslations("validation"), await chineseWords()];
  const problem = ({ kind, line, text: found, nearest }: (typeof complaints)[number]): Text => ({
    key: `report.${kind}`,
    values: { line, text: found, nearest: nearest ?? "none" },
  });
  const teller = await previewTeller();
  return {
    blocks: showReport(fillReport(lines, counted, about, chinese), teller),
    problems: complaints.map(problem).map(({ key, values }) => say(key, values)),
  };
}
