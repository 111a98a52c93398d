import "server-only";
import { INBOX_TABS, type InboxTab } from "@/db/queries/inbox";

/** What the address of the inbox asks for; anything it does not know is the whole of what is open. */
export type InboxQuery = { tab: InboxTab; q: string; page: number };

/** Reads the address of the inbox. */
export function readInboxQuery(params: Record<string, string | string[] | undefined>): InboxQuery {
  const one = (name: string) => [params[name]].flat()[0] ?? "";
  const page = Number.parseInt(one("page"), 10);
  return {
    tab: INBOX_TABS.find((tab) => tab === one("tab")) ?? "open",
    q: one("q").trim().slice(0, 100),
    page: page > 0 && page < 10_000 ? page : 1,
  };
}

/** The address of the inbox, or of its file. */
export function inboxAddress({ tab, q, page }: InboxQuery, path = "/inbox"): string {
  const query = new URLSearchParams();
  if (tab !== "open") query.set("tab", tab);
  if (q !== "") query.set("q", q);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}
