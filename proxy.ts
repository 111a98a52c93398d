import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/server/content-security-policy";
import { isDevelopment, isSecure } from "@/server/env";
import { PATH_HEADER } from "@/server/path-header";
import { tooLong } from "@/server/too-long";

/**
 * Gives each page its content security policy and tells it its own address. It lets everybody pass:
 * who may see what is decided by every page, route and action itself (CVE-2025-29927). Only a form too long to be read is answered here.
 */
export function proxy(request: NextRequest): Response {
  const refused = tooLong(request);
  if (refused) return refused;
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, {
    development: isDevelopment(),
    secure: isSecure(),
    plain: isPlain(request.nextUrl.pathname),
  });
  const headers = new Headers(request.headers);
  headers.delete("x-middleware-subrequest");
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set("Content-Security-Policy", policy);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// Pages of the portal hold no script (server/portal/plain-pages.ts), so none may run.
const isPlain = (path: string) => path === "/portal" || path.startsWith("/portal/");

export const config = { matcher: "/((?!_next/static|_next/image|icon\\.svg|files/|portal/files/).*)" };
