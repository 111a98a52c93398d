import type { MetadataRoute } from "next";
import { publicOrigin } from "@/server/env";

export const dynamic = "force-dynamic";

/** Search engines are welcome in the portal, and nowhere else. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/portal", disallow: "/" },
    sitemap: `${publicOrigin()}/sitemap.xml`,
  };
}
