import "server-only";
import { db } from "@/db/client";
import { claimVolume, isTriedOut, noteVolumeProgress, type VolumeJob } from "@/db/commands/volume/claim";
import { expireVolumes } from "@/db/commands/volume/expire";
import { failVolume, finishVolume } from "@/db/commands/volume/finish";
import { listDeadFiles, ordererOf } from "@/db/queries/volume";
import { listVolumeLines, readVolumeCases } from "@/db/queries/volume-case";
import { Refusal } from "@/domain/refusal";
import type { CaseLine } from "@/domain/suggestion/line";
import type { Viewer } from "@/domain/viewer";
import type { VolumeCase } from "@/domain/volume/case";
import type { VolumeFailure } from "@/domain/volume/states";
import { removeStored, storeBytes } from "../files";
import { job } from "../job";
import { printVolume } from "./print";

/** Makes every volume of a congress that waits, one after the other; safe to run in several workers at once. */
export async function makeVolumes(congressId: string): Promise<void> {
  for (let row = await claim(congressId); row; row = await claim(congressId)) await makeOne(row);
}

/** Ends the volumes whose days are over and throws their files away. */
export async function clearVolumes(congressId: string): Promise<void> {
  await unlessDone(job(expireVolumes, congressId, {}));
  for (const sha256 of await listDeadFiles(db, congressId)) await removeStored(sha256);
}

const claim = (congressId: string) => claimVolume(db, congressId, new Date());

async function makeOne(row: VolumeJob): Promise<void> {
  try {
    const because = await attempt(row);
    if (because) await fail(row, because);
  } catch (error) {
    console.error(`volume ${row.id}:`, error);
    await fail(row, "broken");
  }
}

const fail = ({ congressId, id, attempt: tried }: VolumeJob, because: VolumeFailure) =>
  unlessDone(job(failVolume, congressId, { id, attempt: tried, because }));

/** Makes one and stores it; or says why it cannot be made. */
async function attempt(row: VolumeJob): Promise<VolumeFailure | null> {
  if (isTriedOut(row)) return "broken";
  const viewer = await ordererOf(db, row, new Date());
  if (!viewer) return "left";
  const lines = await listVolumeLines(db, viewer, row.choice, new Date());
  if (lines.length === 0) return "nothing";
  const cases = await readAll(row, viewer, lines);
  const bytes = await printVolume(row, viewer, cases);
  const made = { ...(await storeBytes(bytes)), total: cases.length };
  await unlessDone(job(finishVolume, row.congressId, { id: row.id, attempt: row.attempt, ...made }));
  return null;
}

const AT_ONCE = 20;

/** Reads the cases a few at a time, and notes each time how far it has come. */
async function readAll(row: VolumeJob, viewer: Viewer, lines: readonly CaseLine[]): Promise<VolumeCase[]> {
  const cases: VolumeCase[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    cases.push(...(await readVolumeCases(db, viewer, lines.slice(from, from + AT_ONCE), row.choice)));
    await noteVolumeProgress(db, row, { done: cases.length, total: lines.length }, new Date());
  }
  return cases;
}

/** Another worker may have done it meanwhile; then there is nothing to do. */
async function unlessDone(done: Promise<unknown>): Promise<void> {
  await done.catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
