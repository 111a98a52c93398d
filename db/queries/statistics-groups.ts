import "server-only";
import { figuresOf } from "@/domain/statistics/figures";
import type { Grouping } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import { countTally, countTallyBy } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { tallyOf } from "./tally";

/** The figures of a scope's cases, counted from the rows the viewer may see. */
export const countFigures = async (db: Reader, viewer: Viewer, scope: Scope, now: Date) =>
  figuresOf(countTally(await tallyOf(db, viewer, scope, now), "case"));

/**
 * Facts counted for each unit, category, month, delegation, year or session. A case with several units that owe an
 * answer counts once for each of them, so units do not sum to the total; the other groupings do.
 */
export const countByGroup = async (db: Reader, viewer: Viewer, scope: Scope, grouping: Grouping, now: Date) =>
  countTallyBy(await tallyOf(db, viewer, scope, now), "case", grouping);
