import type { ReactNode } from "react";

/** One entry of the main navigation; `icon` is a lucide element such as `<ListTodo />`. */
export type NavItem = { href: string; label: string; icon: ReactNode; count?: number | undefined };

/** It is the entry of the page at this path: the page itself or one below it, unless another entry is nearer. */
export const isCurrent = (href: string, path: string, entries: readonly string[] = []): boolean =>
  holds(href, path) && !entries.some((entry) => entry.length > href.length && holds(entry, path));

const holds = (href: string, path: string): boolean =>
  path === href || (href !== "/" && path.startsWith(`${href}/`));
