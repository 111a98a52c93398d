import "server-only";
import { listPublishedAddresses } from "@/db/queries/public";
import { storyAddress } from "@/domain/portal/address";
import { PORTAL_ROOMS } from "@/domain/portal/rooms";
import { keep, portalCongress, readChoices, readYears } from "./read";

/** Every address of the portal that a search engine may know, with its last change where there is one. */
export async function readAddresses(): Promise<{ path: string; changedAt?: Date }[]> {
  const { id } = await portalCongress();
  const [{ units }, years, stories] = await Promise.all([
    readChoices(),
    readYears(),
    keep(id, ["addresses"], async (from) =>
      (await listPublishedAddresses(from, id)).map((row) => ({
        path: storyAddress(row),
        changedAt: row.publishedAt,
      })),
    ),
  ]);
  return [
    ...Object.values(PORTAL_ROOMS).map((path) => ({ path })),
    ...years.map((year) => ({ path: `/portal/years/${year}` })),
    ...units.flatMap(({ key }) => (key === null ? [] : { path: `/portal/units/${key}` })),
    ...stories,
  ];
}
