import type { ReactNode } from "react";

/** One entry of the main navigation; `icon` is a lucide element such as `<ListTodo />`, `room` the heading it stands under. */
export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  count?: number | undefined;
  room?: string | undefined;
};

/** So many entries can be taken in at a glance; more stand under headings. */
const AT_A_GLANCE = 8;

/** The entries under their rooms, in the order they come; few of them are one list without a heading. */
export function inRooms(items: readonly NavItem[]): { room: string | null; items: readonly NavItem[] }[] {
  if (items.length <= AT_A_GLANCE) return [{ room: null, items }];
  const rooms = [...new Set(items.map(({ room }) => room))];
  return rooms.map((room) => ({ room: room ?? null, items: items.filter((item) => item.room === room) }));
}

/** It is the entry of the page at this path: the page itself or one below it, unless another entry is nearer. */
export const isCurrent = (href: string, path: string, entries: readonly string[] = []): boolean =>
  holds(href, path) && !entries.some((entry) => entry.length > href.length && holds(entry, path));

const holds = (href: string, path: string): boolean =>
  path === href || (href !== "/" && path.startsWith(`${href}/`));
