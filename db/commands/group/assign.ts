import "server-only";
import { assignGroupInput } from "@/domain/group/input";
import { notFound, Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { assignOne, listOf } from "../suggestion/assign";
import { loadCase } from "../suggestion/move";
import { parseSeen } from "../suggestion/seen-cases";
import { memberIdsOf } from "./members";

/** Hands the main case and the waiting members of its group to the same units; one that moved on refuses them all. */
export const assignGroup = command({
  permission: "suggestion.move",
  input: assignGroupInput,
  async run(context, { id, version, cases, wishAnswer, wishNote, ...units }) {
    const { row } = await loadCase(context, id);
    if (row.groupId === null) throw new Refusal("conflict", "group.notMerged");
    const members = await memberIdsOf(context, row.groupId);
    const seen = [{ id, version }, ...parseSeen(cases).filter((each) => each.id !== id)];
    if (seen.some((each) => !members.includes(each.id))) throw notFound();
    const list = listOf({ id, version, wishAnswer, wishNote, ...units });
    const done = [];
    for (const each of seen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      // How the wish was weighed is the main deputy's; the others hear by the notice who handles theirs.
      const weighed =
        each.id === id ? { wishAnswer, wishNote } : { wishAnswer: "none" as const, wishNote: "" };
      done.push(await assignOne(context, each.id, each.version, weighed, list));
    }
    const [first, ...rest] = done.flatMap(({ events }) => events);
    if (!first) throw notFound();
    return { value: { id }, events: [first, ...rest], notices: done.flatMap(({ notices }) => notices) };
  },
});
