import type { Snapshot } from "../publication/snapshot";

/** A published version as the queries read it. */
export type PublishedCase = {
  id: string;
  version: number;
  number: string | null;
  year: number | null;
  snapshot: Snapshot;
  hash: string;
  publishedAt: Date;
};

/** A published case as lists, feeds and tables of contents need it. */
export type PublicCard = Pick<PublishedCase, "id" | "number" | "publishedAt"> &
  Pick<Snapshot, "title" | "state" | "deputies" | "units" | "category" | "days" | "level"> & {
    classes: { key: string; name: string; nameEn: string }[];
  };

/** The card of a published case. */
export function cardOf({ id, number, publishedAt, snapshot }: PublishedCase): PublicCard {
  const { title, state, deputies, units, category, days, level } = snapshot;
  return {
    ...{ id, number, publishedAt, title, state, deputies, units, category, days, level },
    classes: classesOf(snapshot),
  };
}

/** The classes of a case's replies, each once. */
export function classesOf({ outcomes }: Snapshot) {
  const classes = (outcomes ?? []).flatMap((outcome) => outcome.class ?? []);
  return [...new Map(classes.map((one) => [one.key, one])).values()];
}
