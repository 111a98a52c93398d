import "server-only";
import { assignGroupInput } from "@/domain/group/input";
import { notFound, Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { assignSeveral, listOf } from "../suggestion/assign";
import { parseSeen } from "../suggestion/seen-cases";
import type { Locked } from "../suggestion/several";

/** Hands the main case and the waiting members of its group to the same units; one that moved on refuses them all. */
export const assignGroup = command({
  permission: "suggestion.move",
  input: assignGroupInput,
  async run(context, { id, version, cases, wishAnswer, wishNote, ...units }) {
    const seen = [{ id, version }, ...parseSeen(cases).filter((each) => each.id !== id)];
    const list = listOf({ id, version, wishAnswer, wishNote, ...units });
    const inOrder = seen.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    // How the wish was weighed is the main deputy's; the others hear by the notice who handles theirs.
    const weighedOf = (each: string) => (each === id ? { wishAnswer, wishNote } : UNWEIGHED);
    const done = await assignSeveral(context, inOrder, weighedOf, list, (rows) =>
      mustBeOneGroup(rows, id, seen),
    );
    return { value: { id }, ...done };
  },
});

function mustBeOneGroup(rows: Locked, mainId: string, seen: readonly { id: string }[]): void {
  const main = rows.get(mainId);
  if (!main) throw notFound();
  if (main.groupId === null) throw new Refusal("conflict", "group.notMerged");
  if (seen.some(({ id }) => rows.get(id)?.groupId !== main.groupId)) throw notFound();
}

const UNWEIGHED = { wishAnswer: "none" as const, wishNote: "" };
