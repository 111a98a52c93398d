import "server-only";
import { createHash } from "node:crypto";
import { type SuggestionText, signedWords } from "@/domain/suggestion/text";

/** SHA-256 of what co-signers sign. */
export function textHash(text: Pick<SuggestionText, "title" | "situation" | "cause" | "points">): string {
  return createHash("sha256").update(signedWords(text)).digest("hex");
}
