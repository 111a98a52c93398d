import "server-only";
import type { ImportKind } from "@/domain/import-batch/kinds";
import { calendarImporter } from "./calendar";
import { commitmentImporter } from "./commitments";
import type { Importer } from "./importer";
import { rosterImporter } from "./roster";
import { suggestionImporter } from "./suggestions";
import { unitImporter } from "./units";

/** How each kind comes in. */
export const IMPORTERS: Record<ImportKind, Importer> = {
  roster: rosterImporter,
  units: unitImporter,
  calendar: calendarImporter,
  suggestions: suggestionImporter,
  commitments: commitmentImporter,
};
