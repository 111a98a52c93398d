import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { contentSecurityPolicy } from "../content-security-policy";
import { isDevelopment, isSecure } from "../env";
import { PATH_HEADER } from "../path-header";
import type { Step } from "./front";

// Files have a policy of their own, and what is built runs nothing.
const WITHOUT = /^\/(?:_next\/(?:static|image)|icon\.svg|files\/|portal\/files\/)/;

// Next believes these of whoever sends them.
const NOT_FROM_OUTSIDE = [
  "content-security-policy",
  "content-security-policy-report-only",
  "x-middleware-subrequest",
  PATH_HEADER,
];

/**
 * Gives each page its content security policy and tells it its own address. It lets everybody pass:
 * who may see what is decided by every page, route and action itself (CVE-2025-29927).
 */
export const givePolicy: Step = (request, response, pass) => {
  const { headers, url = "/" } = request;
  for (const name of NOT_FROM_OUTSIDE) delete headers[name];
  if (!WITHOUT.test(url)) {
    const path = pathOf(url);
    const policy = policyOf(randomBytes(16).toString("base64url"), isPlain(path));
    // Next reads the nonce for its own scripts from the request's policy.
    headers["content-security-policy"] = policy;
    headers[PATH_HEADER] = path;
    response.setHeader("Content-Security-Policy", policy);
  }
  pass();
};

/** The nonce of a request that has come through here; of letters that nobody writes otherwise, always as many. */
export const nonceOf = (headers: IncomingHttpHeaders): string =>
  /'nonce-([\w-]+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";

/** The policy of one answer of this server. */
const policyOf = (nonce: string, plain = false): string =>
  contentSecurityPolicy(nonce, { development: isDevelopment(), secure: isSecure(), plain });

/** The path that was asked for with its question; what Next's own scripts add to it is none of ours. */
function pathOf(url: string): string {
  if (!URL.canParse(url, HERE)) return "/";
  const { pathname, search } = new URL(url, HERE);
  return pathname + search.replace(/(?<=[?&])_rsc=[^&]*&?/g, "").replace(/[?&]$/, "");
}

const HERE = "http://yanlu.invalid";

// Pages of the portal hold no script (server/portal/plain-pages.ts), so none may run.
const isPlain = (path: string) => /^\/portal(?:[/?]|$)/.test(path);
