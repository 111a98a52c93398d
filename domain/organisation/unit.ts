import { z } from "zod";
import { UNIT_KINDS } from "../unit";
import { words } from "../words";
import { namesOf } from "../workflow";
import { chosenField, nameEnField, nameField, newRow, shownRow } from "./fields";

/** What an administrator says of a unit. `docPrefix` leads the numbers of its reply letters. */
export const unitFields = z.object({
  name: nameField,
  nameEn: nameEnField,
  kind: z.enum(namesOf(UNIT_KINDS)),
  parentId: chosenField,
  docPrefix: words().trim().max(20).default(""),
});

export const createUnitInput = unitFields.extend(newRow);
export const changeUnitInput = unitFields.extend(shownRow);

/** Whether a unit would end up under itself. */
export function wouldLoop(
  units: readonly { id: string; parentId: string | null }[],
  id: string,
  parentId: string | null,
): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const passed = new Set<string>();
  for (let above = parentId; above !== null && !passed.has(above); above = parents.get(above) ?? null) {
    if (above === id) return true;
    passed.add(above);
  }
  return false;
}
