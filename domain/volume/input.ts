import { z } from "zod";
import { FORMATS } from "../document/format";
import { LOCALES } from "../preferences";
import { optional, tick } from "../suggestion/input";
import { namesOf } from "../workflow";
import { VOLUME_FAILURES, VOLUME_ORDERS } from "./states";

/** A year ("2023") or the id of a session, as one choice of the form holds it. */
const SCOPE = /^(?:\d{4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Which cases a volume holds, in which order, and what of each. */
export const volumeChoiceInput = z.object({
  /** A year of acceptance, or the id of a session. */
  scope: z.string().regex(SCOPE, "required"),
  categoryId: optional(z.uuid()),
  order: z.enum(VOLUME_ORDERS).default("number"),
  replies: tick,
  ratings: tick,
});
export type VolumeChoice = z.output<typeof volumeChoiceInput>;

/** A volume to be made. */
export const orderVolumeInput = volumeChoiceInput.extend({
  format: z.enum(namesOf(FORMATS)).default("docx"),
  language: z.enum(LOCALES).default("zh-CN"),
});

/** Which volume, and the how-manieth try: an earlier one that comes late changes nothing. */
const tried = { id: z.uuid(), attempt: z.coerce.number().int().positive() };

/** A volume whose bytes are stored. */
export const finishVolumeInput = z.object({
  ...tried,
  sha256: z.string().length(64),
  size: z.number().int().positive(),
  total: z.number().int().positive(),
});

/** A volume that cannot be made, and why. */
export const failVolumeInput = z.object({ ...tried, because: z.enum(VOLUME_FAILURES) });

/** The scope as a list of cases is asked for it. */
export const scopeOfChoice = ({
  scope,
}: Pick<VolumeChoice, "scope">): { year: string } | { sessionId: string } =>
  /^\d{4}$/.test(scope) ? { year: scope } : { sessionId: scope };

/** Two orders for the same have the same key. */
export const volumeKey = (order: z.output<typeof orderVolumeInput>): string => {
  const { scope, categoryId, order: by, replies, ratings, format, language } = order;
  return [scope, categoryId ?? "all", by, replies, ratings, format, language].join(" ");
};
