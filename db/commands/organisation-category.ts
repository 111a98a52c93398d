import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { categoryFields, changeCategoryInput, createCategoryInput } from "@/domain/organisation/category";
import { rowInput } from "@/domain/organisation/fields";
import { OPEN_STATES } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { type CategoryRow, listCategories } from "../queries/organisation";
import { categories, suggestions } from "../schema";
import {
  beforeAndAfter,
  lockOrganisation,
  mustBeAsSeen,
  mustBeFree,
  mustBeLiving,
  mustBeNew,
  mustBeRetired,
  mustBeUnused,
  refused,
  rowOf,
  said,
} from "./organisation";

/** Adds a category. Its key is its id: nobody has to think of one. */
export const createCategory = command({
  permission: "organisation.write",
  input: createCategoryInput,
  async run({ tx, viewer }, { id, ...fields }) {
    const all = await lockedCategories(tx, viewer);
    mustBeNew(all, id);
    mustBeFree(all, id, fields.name);
    await tx.insert(categories).values({ congressId: viewer.congressId, id, key: id, ...fields });
    return said("category.create", id, fields);
  },
});

/** Renames or reorders a category. */
export const changeCategory = command({
  permission: "organisation.write",
  input: changeCategoryInput,
  async run({ tx, viewer }, { id, seen, ...fields }) {
    const all = await lockedCategories(tx, viewer);
    const category = rowOf(all, id);
    mustBeAsSeen(categoryFields, category, seen, fields);
    mustBeFree(all, id, fields.name);
    await tx.update(categories).set(fields).where(isCategory(viewer, id));
    return said("category.change", id, beforeAndAfter(categoryFields, category, fields));
  },
});

/** Retires a category that no open case has; a draft is nobody's case yet and chooses again. */
export const retireCategory = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const all = await lockedCategories(tx, viewer);
    const category = rowOf(all, id);
    mustBeLiving(category);
    mustBeUnused(await openCases(tx, viewer, id), "categoryHasCases");
    if (all.filter(({ retiredOn }) => retiredOn === null).length === 1) throw refused("lastCategory");
    await tx
      .update(categories)
      .set({ retiredOn: dayOf(now) })
      .where(isCategory(viewer, id));
    return said("category.retire", id, { name: category.name });
  },
});

/** Takes a retired category back. */
export const reviveCategory = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer }, { id }) {
    const category = rowOf(await lockedCategories(tx, viewer), id);
    mustBeRetired(category);
    await tx.update(categories).set({ retiredOn: null }).where(isCategory(viewer, id));
    return said("category.revive", id, { name: category.name });
  },
});

async function lockedCategories(tx: Tx, viewer: Viewer): Promise<CategoryRow[]> {
  await lockOrganisation(tx, viewer);
  return listCategories(tx, viewer, { retired: true });
}

const openCases = (tx: Tx, { congressId }: Viewer, categoryId: string) =>
  tx.$count(
    suggestions,
    and(
      eq(suggestions.congressId, congressId),
      eq(suggestions.categoryId, categoryId),
      inArray(
        suggestions.state,
        OPEN_STATES.filter((state) => state !== "draft"),
      ),
    ),
  );

const isCategory = ({ congressId }: Viewer, id: string) =>
  and(eq(categories.congressId, congressId), eq(categories.id, id));
