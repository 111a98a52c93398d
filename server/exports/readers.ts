import "server-only";
import type { ExportName } from "@/domain/export/lists";
import { readCommitments } from "./commitments";
import { readInbox } from "./inbox";
import type { ReadListing } from "./listing";
import { readScores } from "./scores";
import { readSuggestions } from "./suggestions";

// biome-ignore format: a table
/** Who reads which list. */
export const READERS: Record<ExportName, ReadListing> = {
  "/commitments":          readCommitments,
  "/inbox":                readInbox,
  "/scores":               readScores,
  "/suggestions":          readSuggestions,
};
