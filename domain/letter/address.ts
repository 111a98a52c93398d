import type { Format } from "../document/format";
import type { LetterName } from "./letters";

/** Where a letter of a case is fetched: `of` when it is one among several of its kind, `to` for one signer only. */
export function letterHref(
  caseId: string,
  letter: LetterName,
  format: Format,
  { of, to }: { of?: string | undefined; to?: string | undefined } = {},
): string {
  const ask = new URLSearchParams({
    format,
    ...(of !== undefined && { of }),
    ...(to !== undefined && { to }),
  });
  return `/suggestions/${caseId}/letters/${letter}?${ask}`;
}
