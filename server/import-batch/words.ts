import "server-only";
import type { AbstractIntlMessages } from "next-intl";
import type { ImportWords } from "@/domain/import-batch/header";
import { columnsOf, type ImportKind } from "@/domain/import-batch/kinds";
import { LOCALES } from "@/domain/preferences";
import { loadMessages } from "@/messages/load";

/** The words of a kind's headers and choices in both languages: a file in either is read. */
export async function importWords(kind: ImportKind): Promise<ImportWords> {
  const languages = await Promise.all(LOCALES.map(loadMessages));
  const wordsAt = (path: string) => languages.flatMap((messages) => wordAt(messages, path) ?? []);
  const columns = Object.entries(columnsOf(kind));
  return {
    headers: Object.fromEntries(
      columns.map(([name]) => [name, wordsAt(`importBatch.columns.${kind}.${name}`)]),
    ),
    choices: Object.fromEntries(
      columns.flatMap(([name, { choices }]) =>
        choices
          ? [
              [
                name,
                Object.fromEntries(choices.names.map((each) => [each, wordsAt(`${choices.words}.${each}`)])),
              ],
            ]
          : [],
      ),
    ),
  };
}

function wordAt(messages: AbstractIntlMessages, path: string): string | undefined {
  let node: string | AbstractIntlMessages | undefined = messages;
  for (const step of path.split(".")) node = typeof node === "object" ? node[step] : undefined;
  return typeof node === "string" ? node : undefined;
}
