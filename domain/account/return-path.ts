/** A path of our own to go on to, or "/": never another site's address, never the sign-in page again. */
export function safeReturn(raw: unknown): string {
  if (typeof raw !== "string" || !URL.canParse(raw, HERE)) return "/";
  const { origin, pathname, search } = new URL(raw, HERE);
  const ours = origin === HERE && raw.startsWith("/") && !pathname.startsWith("//");
  const isPage = pathname === "/api/docs" || !/^\/(?:sign-in|api)(?:\/|$)/.test(pathname);
  return ours && isPage ? `${pathname}${search}` : "/";
}

const HERE = "http://yanlu.invalid";
