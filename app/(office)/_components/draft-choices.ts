import { getLocale, getTranslations } from "next-intl/server";
import type { DraftChoices } from "@/components/suggestion-form/draft-choices";
import { db } from "@/db/client";
import { listCategories, listUnits } from "@/db/queries/organisation";
import { listDeputies } from "@/db/queries/people";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";

/** What a draft can choose from, in the reader's language: living categories and units, deputies with a mandate. */
export async function draftChoices(viewer: Viewer): Promise<DraftChoices> {
  const [locale, kinds, categories, units, deputies] = await Promise.all([
    getLocale(),
    getTranslations("organisation.unitKinds"),
    listCategories(db, viewer),
    listUnits(db, viewer),
    listDeputies(db, viewer, dayOf(new Date())),
  ]);
  const order = namesOf(UNIT_KINDS);
  // Somebody with a mandate in two terms is one person to invite.
  const people = new Map(deputies.map((deputy) => [deputy.userId, deputy]));
  return {
    categories: categories.map((row) => ({ value: row.id, label: localName(row, locale) })),
    units: units
      .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .map((row) => ({ value: row.id, label: localName(row, locale), group: kinds(row.kind) })),
    deputies: [...people.values()].map(({ userId, name, delegation, delegationEn }) => ({
      value: userId,
      label: name,
      group: localName({ name: delegation, nameEn: delegationEn }, locale),
    })),
  };
}
