/** The way of a volume: ordered, made by the worker, there for some days. */
export const VOLUME_STATES = ["waiting", "making", "made", "failed", "expired"] as const;
export type VolumeState = (typeof VOLUME_STATES)[number];

/** In which order its cases stand; by category each has its chapter. */
export const VOLUME_ORDERS = ["number", "category"] as const;
export type VolumeOrder = (typeof VOLUME_ORDERS)[number];

/** Why one could not be made. */
export const VOLUME_FAILURES = ["nothing", "left", "broken"] as const;
export type VolumeFailure = (typeof VOLUME_FAILURES)[number];

/** How many days a made volume is kept. */
export const VOLUME_DAYS = 14;

/** How often a making that broke off is taken up again. */
export const VOLUME_TRIES = 3;

/** A making of which nothing was heard for so long has broken off. */
export const VOLUME_SILENCE_MS = 3 * 60_000;
