import "server-only";
import { notFound } from "@/domain/refusal";
import type { Context } from "../../command";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { lockSeveral } from "../suggestion/several";
import { findPlace, type Given, knownCommitment } from "./move";

/**
 * Commitments in the hands of a command that does the same to all of them: their cases are locked together, and what is
 * known of each is asked in one moment; each says by itself whether it is there. In the order of the cases, which is
 * everybody's, so that two people do not wait for each other for ever.
 */
export async function loadSeveral<Line extends { id: string }>(context: Context, lines: readonly Line[]) {
  const placed = await inOrderOfCases(context, lines);
  const ids = placed.map(({ at }) => at);
  const rows = new Map((await lockSeveral(context, ids)).map((row) => [row.id, row]));
  const loaded = placed.map(({ line, at }) => ({ line, given: known(context, rows.get(at), line.id) }));
  await Promise.allSettled(loaded.map(({ given }) => given));
  return loaded;
}

async function known(context: Context, row: SuggestionRecord | undefined, id: string): Promise<Given> {
  if (!row) throw notFound();
  const [given] = await knownCommitment(context, row, id, undefined, () => []);
  return given;
}

async function inOrderOfCases<Line extends { id: string }>(context: Context, lines: readonly Line[]) {
  const placed = await Promise.all(
    lines.map(async (line) => ({ line, at: (await findPlace(context, line.id)).suggestionId })),
  );
  return placed.toSorted((a, b) => a.at.localeCompare(b.at) || a.line.id.localeCompare(b.line.id));
}
