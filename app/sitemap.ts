import type { MetadataRoute } from "next";
import { publicOrigin } from "@/server/env";
import { readAddresses } from "@/server/portal/addresses";

export const dynamic = "force-dynamic";

/** Every page of the portal, each with the day of its last change. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const addresses = await readAddresses();
  return addresses.map(({ path, changedAt }) => ({
    url: `${publicOrigin()}${path}`,
    ...(changedAt && { lastModified: changedAt }),
  }));
}
