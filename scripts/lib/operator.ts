import { createTranslator } from "use-intl/core";
import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import english from "@/messages/en/refusal.json" with { type: "json" };
import chinese from "@/messages/zh-CN/refusal.json" with { type: "json" };

/** Whoever can run the command line owns the installation; the record says that the system did it. */
export const operatorOf = (congressId: string): Viewer => ({
  ...systemViewer(congressId),
  role: "administrator",
});

/** Why a command did not do it, in both languages; for bad input, each option with what is wrong. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `--${optionOf(path)}: ${message}`).join("\n");
  }
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  const { key, values = {} } = error.because;
  return [said("zh-CN", chinese, key, values), said("en", english, key, values)].join("\n");
}

// `delegationId` is asked for as --delegation, `cardNo` as --card-no.
const optionOf = (path: readonly PropertyKey[]) =>
  path
    .join(".")
    .replace(/Id$/, "")
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function said(
  locale: string,
  messages: object,
  key: string,
  values: Record<string, string | number>,
): string {
  const t = createTranslator({ locale, messages: { refusal: messages } }) as unknown as Say;
  return t.has(`refusal.${key}`) ? t(`refusal.${key}`, values) : key;
}

type Say = { (key: string, values: Record<string, string | number>): string; has: (key: string) => boolean };
