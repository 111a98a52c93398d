import { getFormatter, getTranslations } from "next-intl/server";
import { IMPORT_KIND_NAMES } from "@/domain/import-batch/kinds";

/** Why the last file was not taken, read from the address so that it works without scripts; null when there was none. */
export async function uploadRefusal(address: Record<string, string | string[] | undefined>) {
  const [t, words] = await Promise.all([getTranslations("refusal"), getTranslations("importBatch.columns")]);
  const format = await getFormatter();
  const { refused, max, columns, line } = address;
  if (typeof refused !== "string" || !refused.startsWith("importBatch.") || !t.has(refused)) return null;
  const kind = IMPORT_KIND_NAMES.find((each) => each === address.kind) ?? null;
  const named = String(columns ?? "")
    .split(",")
    .filter((name) => kind !== null && words.has(`${kind}.${name}`))
    .map((name) => words(`${kind}.${name}`));
  const values = { max: Number(max) || 0, line: Number(line) || 0, columns: format.list(named) };
  return { kind, text: t(refused, values) };
}
