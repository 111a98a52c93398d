import "server-only";
import { cache } from "react";
import { db, type Reader } from "@/db/client";
import { everyPublished, findPublished, listPublished, listPublishedVersions } from "@/db/queries/public";
import { publishedChoices } from "@/db/queries/public-choices";
import { listPublicKeys } from "@/db/queries/public-key";
import { findPortalCongress, type PortalCongress, publicStamp } from "@/db/queries/public-stamp";
import { publicUnitKeys } from "@/db/queries/public-unit";
import { countNotPublic, listPublicYears } from "@/db/queries/public-year";
import { readFromReplica } from "@/db/queries/replica";
import { type Day, dayOf } from "@/domain/day";
import { cardOf, type PublishedCase } from "@/domain/portal/card";
import { type PublicPromise, promisesOf } from "@/domain/portal/promises";
import { yearFigures } from "@/domain/portal/year";
import { type PublishedFilter, publishedFilter } from "@/domain/publication/list";
import { env } from "../env";
import { keeper } from "./keeper";

// Next loads modules more than once; what is kept is one for the process.
const held = globalThis as typeof globalThis & { yanluPortal?: ReturnType<typeof keeper> };

/** Reads a question of the portal, from the replica when there is one, or gives what was kept of it. */
export function keep<Value>(
  congressId: string,
  question: readonly unknown[],
  load: (from: Reader) => Promise<Value>,
) {
  return portalKeeper().read(congressId, question, () => readFromReplica(congressId, load));
}

function portalKeeper() {
  held.yanluPortal ??= keeper({ stamp: async (id) => (id === INSTALLATION ? "" : publicStamp(db, id)) });
  return held.yanluPortal;
}

// Which congress a portal is of hangs on no congress's events: it holds as long as anything does.
const INSTALLATION = "";

/** What the public text of this portal stands at; null while the database does not say. */
export async function portalStamp(): Promise<string | null> {
  const congress = await portalCongress().catch(() => null);
  return congress && portalKeeper().stampOf(congress.id);
}

/** After a write in this process: the next reader looks whether something public has changed. */
export const lookAgain = (): void => held.yanluPortal?.forgetStamps();

/** The congress of this portal: the one that the settings name, or the only one. */
export const portalCongress = cache(async (): Promise<PortalCongress> => {
  const wanted = env().YANLU_PORTAL_CONGRESS;
  const found = await keep(INSTALLATION, ["congress", wanted], (from) => findPortalCongress(from, wanted));
  if (!found) throw new Error("This installation has no congress for its portal.");
  return found;
});

/** One page of what is public and fits the choice, as cards. */
export async function readList(filter: PublishedFilter) {
  const { id } = await portalCongress();
  return keep(id, ["list", filter], async (from) => {
    const { rows, ...place } = await listPublished(from, id, filter);
    return { ...place, cards: rows.map(cardOf) };
  });
}

/** A case's public story with its versions. */
export const readStory = cache(async (idOrNumber: string) => {
  const { id } = await portalCongress();
  return keep(id, ["story", idOrNumber.slice(0, 60)], async (from) => {
    const row = await findPublished(from, id, idOrNumber);
    return { ...row, versions: await listPublishedVersions(from, id, row.id) };
  });
});

/** What the filters offer, with counts; units with the keys of their pages. */
export const readChoices = cache(async () => {
  const { id } = await portalCongress();
  const [choices, keys] = await Promise.all([
    keep(id, ["choices"], (from) => publishedChoices(from, id)),
    readUnitKeys(),
  ]);
  return { ...choices, units: choices.units.map((unit) => ({ ...unit, key: keys.get(unit.id) ?? null })) };
});

/** The keys of units' pages, by unit. */
export const readUnitKeys = cache(async () => {
  const { id } = await portalCongress();
  return keep(id, ["unit keys"], (from) => publicUnitKeys(from, id));
});

/** The years that have something public, newest first. */
export async function readYears(): Promise<number[]> {
  const { id } = await portalCongress();
  return keep(id, ["years"], (from) => listPublicYears(from, id));
}

/** A year in figures. */
export async function readYear(year: number) {
  const { id } = await portalCongress();
  return keep(id, ["year", year], async (from) => {
    const [cases, hidden] = await Promise.all([allPublished(from, { year }), countNotPublic(from, id, year)]);
    return yearFigures(year, cases, hidden);
  });
}

/** Every public promise, as it stands on a day. */
export async function readPromises(today: Day, choice: Choice = {}): Promise<PublicPromise[]> {
  const { id } = await portalCongress();
  return keep(id, ["promises", today, choice], async (from) =>
    promisesOf(await allPublished(from, choice), today),
  );
}

/** The key suggestions whose case is public. */
export async function readKeys() {
  const { id } = await portalCongress();
  return keep(id, ["keys"], async (from) =>
    (await listPublicKeys(from, id)).map(({ snapshot, ...row }) => ({
      ...row,
      card: cardOf({ ...row, snapshot }),
    })),
  );
}

/** A deputy as the public text names him, with how many public suggestions he led; null without any. */
export const readDeputy = cache(async (deputyId: string) => {
  const { id } = await portalCongress();
  return keep(id, ["deputy", deputyId], async (from) => {
    const cases = (await allPublished(from, { deputyId })).map(({ snapshot }) => snapshot);
    const led = cases.filter(({ deputies }) => deputies.some((one) => one.id === deputyId && one.lead));
    const name = cases.flatMap(({ deputies }) => deputies).findLast((one) => one.id === deputyId)?.name;
    return name === undefined
      ? null
      : { id: deputyId, name, led: led.length, delegation: led.at(-1)?.delegation ?? null };
  });
});

type Choice = { year?: number; unitIds?: string[]; deputyId?: string };

/** Every published case of a choice, in the order of the numbers; for files and figures. */
export async function allPublished(from: Reader, choice: Choice): Promise<PublishedCase[]> {
  const { id } = await portalCongress();
  return everyPublished(from, id, publishedFilter.parse(choice));
}

/** Today in the office's city. */
export const today = (): Day => dayOf(new Date());
