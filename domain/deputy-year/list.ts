import type { Named } from "../local-name";

/** What the address of the list of deputies asks for beside the year. `page` counts from 1. */
export type DeputyListQuery = { q: string; page: number };

/** Deputies on one page of the list. */
export const DEPUTY_PAGE = 50;

type Address = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the address; anything it does not know is the whole list from its beginning. */
export function readDeputyListQuery(address: Address): DeputyListQuery {
  const one = (name: string) => [address[name]].flat()[0] ?? "";
  const page = Number.parseInt(one("page"), 10);
  return { q: one("q").trim().slice(0, 100), page: page > 0 && page < 10_000 ? page : 1 };
}

/** The question of an address of the list, without its mark. */
export function deputyListAddress(year: number, { q, page }: DeputyListQuery): string {
  const query = new URLSearchParams({ year: String(year) });
  if (q !== "") query.set("q", q);
  if (page > 1) query.set("page", String(page));
  return query.toString();
}

/** Those whose name, or whose delegation's name in either language, holds what was looked for. */
export function deputiesNamed<Row extends { name: string; delegation: Named | null }>(
  rows: readonly Row[],
  q: string,
): readonly Row[] {
  const wanted = q.toLowerCase();
  const holds = (text: string) => text.toLowerCase().includes(wanted);
  return rows.filter(
    ({ name, delegation }) =>
      holds(name) || (delegation !== null && (holds(delegation.name) || holds(delegation.nameEn))),
  );
}
