/**
 * What a page may load (a plain page: no scripts at all): scripts only with this request's nonce (and what those load), nothing from other hosts.
 * Style attributes are allowed: the charts and Radix set them, and they run nothing.
 */
export function contentSecurityPolicy(
  nonce: string,
  { development = false, secure = false, plain = false } = {},
): string {
  return [
    "default-src 'self'",
    // In development React rebuilds the server's stack traces with eval.
    plain
      ? "script-src 'none'"
      : `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
