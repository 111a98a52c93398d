import "server-only";
import { and, eq, isNotNull, ne, notInArray, or } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { linkInput, unlinkInput } from "@/domain/group/input";
import { notFound, Refusal } from "@/domain/refusal";
import { parseCaseNumber } from "@/domain/suggestion/number";
import { type Context, command } from "../../command";
import { visibleTo } from "../../queries/visible";
import { links, suggestions } from "../../schema";
import { allOrNothing } from "../../together";
import { type Case, loadCase, loadCaseAnd } from "../suggestion/move";

/**
 * Says that an earlier case was about the same matter. What was linked to that one is linked too, so that the whole
 * chain stands at each case of it. The same link twice is one.
 */
export const linkCase = command({
  permission: "suggestion.link",
  input: linkInput,
  async run(context, { id, number, note }) {
    const [at, found] = await loadCaseAnd(context, id, () => [findEarlier(context, number)]);
    const earlier = mustBeEarlier(at, await found, number);
    const [before, after] = await allOrNothing([
      chainOf(context, earlier, "before"),
      chainOf(context, id, "after"),
    ]);
    const pairs = [id, ...after].flatMap((fromId) => [earlier, ...before].map((toId) => ({ fromId, toId })));
    const { congressId } = at.row;
    const said = { congressId, kind: "same_matter" as const, note, linkedBy: context.viewer.userId };
    const made = await context.tx
      .insert(links)
      .values(
        pairs
          .filter(({ fromId, toId }) => fromId !== toId)
          .map((pair) => ({ ...said, ...pair, linkedOn: dayOf(context.now) })),
      )
      .onConflictDoNothing()
      .returning({ toId: links.toId, fromId: links.fromId });
    if (!made.some((pair) => pair.fromId === id && pair.toId === earlier))
      throw new Refusal("conflict", "general.alreadyDone");
    const detail = { earlierId: earlier, number };
    return {
      value: { id },
      events: [{ name: "group.link", suggestionId: id, note: note || undefined, detail }],
    };
  },
});

/** Takes a wrong link away; the event keeps that it was there. */
export const unlinkCase = command({
  permission: "suggestion.link",
  input: unlinkInput,
  async run(context, { id, toId }) {
    const at = await loadCase(context, id);
    const gone = await context.tx
      .delete(links)
      .where(
        and(
          eq(links.congressId, at.row.congressId),
          eq(links.fromId, id),
          eq(links.toId, toId),
          eq(links.kind, "same_matter"),
        ),
      )
      .returning({ toId: links.toId });
    if (gone.length === 0) throw notFound();
    return {
      value: { id },
      events: [{ name: "group.unlink", suggestionId: id, detail: { earlierId: toId } }],
    };
  },
});

// A unit may name a case it never had: a matter that was raised is told where its deputy lets the title be published.
async function findEarlier({ tx, viewer }: Context, text: string) {
  const parsed = parseCaseNumber(text);
  const told = and(
    eq(suggestions.congressId, viewer.congressId),
    isNotNull(suggestions.acceptedOn),
    ne(suggestions.publicity, "none"),
    notInArray(suggestions.state, ["withdrawn", "declined", "letter"]),
  );
  const [found] = parsed
    ? await tx
        .select({ id: suggestions.id, acceptedOn: suggestions.acceptedOn })
        .from(suggestions)
        .where(
          and(
            or(visibleTo(viewer), told),
            eq(suggestions.series, parsed.series),
            eq(suggestions.number, parsed.number),
          ),
        )
    : [];
  return found;
}

function mustBeEarlier({ row }: Case, found: Awaited<ReturnType<typeof findEarlier>>, text: string): string {
  if (!found) throw new Refusal("conflict", "group.noSuchNumber", { number: text });
  if (found.id === row.id) throw new Refusal("conflict", "group.sameCase");
  const own = row.acceptedOn ?? row.submittedOn ?? "9999";
  if (found.acceptedOn !== null && found.acceptedOn > own) throw new Refusal("conflict", "group.notEarlier");
  return found.id;
}

async function chainOf({ tx, viewer }: Context, id: string, way: "before" | "after"): Promise<string[]> {
  const [own, other] = way === "before" ? [links.fromId, links.toId] : [links.toId, links.fromId];
  const rows = await tx
    .select({ id: other })
    .from(links)
    .where(and(eq(links.congressId, viewer.congressId), eq(own, id), eq(links.kind, "same_matter")));
  return rows.map((row) => row.id);
}
