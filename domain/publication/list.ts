import { z } from "zod";
import { VERDICTS } from "../rating/dictionary";
import { listed } from "../suggestion/input";
import { STATE_NAMES } from "../suggestion/states";
import { searchedWords } from "../words";

/** Orders of the list: by acceptance, by the last change, by number. */
export const PUBLISHED_SORTS = ["newest", "changed", "number"] as const;

const ids = z.preprocess(listed, z.array(z.uuid()).max(50)).catch([]);

/**
 * What the portal, the feeds and the open data may ask for; what is not understood is left out, so that an old
 * address still opens. `q`: words in what is public.
 */
export const publishedFilter = z.object({
  q: searchedWords().default("").catch(""),
  year: z.coerce.number().int().min(1980).max(2200).optional().catch(undefined),
  sessionId: z.uuid().optional().catch(undefined),
  categoryIds: ids,
  unitIds: ids,
  deputyId: z.uuid().optional().catch(undefined),
  states: z.preprocess(listed, z.array(z.enum(STATE_NAMES))).catch([]),
  classKeys: z.preprocess(listed, z.array(z.string().min(1).max(10)).max(20)).catch([]),
  /** The deputy's overall verdict, where the level shows it. */
  verdicts: z.preprocess(listed, z.array(z.enum(VERDICTS))).catch([]),
  /** Only what changed since then: for feeds. */
  since: z.coerce.date().optional().catch(undefined),
  sort: z.enum(PUBLISHED_SORTS).default("newest").catch("newest"),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
  perPage: z.coerce.number().int().min(1).max(200).default(20).catch(20),
});

/** A choice of what is public. */
export type PublishedFilter = z.output<typeof publishedFilter>;
