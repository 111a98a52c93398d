import "server-only";
import type { Day } from "@/domain/day";
import { SUGGESTION_COLUMNS } from "@/domain/import-batch/suggestions";
import { UNIT_KINDS } from "@/domain/unit";
import { namesOf } from "@/domain/workflow";
import { type CaseBook, numberKey } from "./case-book";
import { type CaseValues, deputiesNamed, digestOf } from "./case-judge";
import { aboutRows, type Problem, type Rule } from "./importer";

const about = aboutRows<CaseValues>();

/** What must hold for a row of a past case: all it names is there, and its days follow one another. */
export const caseRules = (book: CaseBook, today: Day): Rule<CaseValues>[] => [
  ...numberRules(book),
  ...listRules(book),
  ...unitRules(book),
  ...peopleRules(book),
  ...dayRules(today),
  about(["handling", "result", "overall", "ratedOn"], ratingIsWhole),
  ...contactRules(),
];

const numberRules = (book: CaseBook): Rule<CaseValues>[] => [
  about(["number"], ({ number }) => {
    const there = book.cases.get(numberKey(number));
    if (there) return there.digest === null ? [{ column: "number", key: "number_taken" }] : [];
    const { series } = number;
    return book.ownSeries.has(series) ? [{ column: "number", key: "series_in_use", values: { series } }] : [];
  }),
  about(namesOf(SUGGESTION_COLUMNS), (values) => {
    const digest = book.cases.get(numberKey(values.number))?.digest;
    return digest && digest !== digestOf(values) ? [{ column: "number", key: "exists_differently" }] : [];
  }),
  about(["number", "docNumber"], ({ number, docNumber }) => {
    const key = numberKey(number);
    const holder = docNumber === undefined ? undefined : book.docNumbers.get(docNumber);
    const isTaken = holder !== undefined && holder !== key;
    return isTaken && !book.cases.has(key) ? [{ column: "docNumber", key: "doc_taken" }] : [];
  }),
];

const listRules = (book: CaseBook): Rule<CaseValues>[] => [
  about(["term"], ({ term: number }) =>
    book.terms.has(number) ? [] : [{ column: "term", key: "unknown_term", values: { number } }],
  ),
  about(["category"], ({ category: name }) =>
    name === undefined || book.categories.has(name)
      ? []
      : [{ column: "category", key: "unknown_category", values: { name } }],
  ),
  about(["class"], ({ class: name }) =>
    book.classes.has(name) ? [] : [{ column: "class", key: "unknown_class", values: { name } }],
  ),
];

function unitRules({ units }: CaseBook): Rule<CaseValues>[] {
  const judge = (column: string, name: string): Problem[] => {
    const unit = units.get(name);
    if (!unit) return [{ column, key: "unknown_unit", values: { name } }];
    return UNIT_KINDS[unit.kind].handles ? [] : [{ column, key: "unit_does_not_handle", values: { name } }];
  };
  return [
    about(["coUnits"], ({ coUnits = [] }) => coUnits.flatMap((name) => judge("coUnits", name))),
    about(["leadUnit"], ({ leadUnit }) => judge("leadUnit", leadUnit)),
    about(["leadUnit", "coUnits"], ({ leadUnit, coUnits = [] }) => {
      const all = [leadUnit, ...coUnits].flatMap((name) => units.get(name)?.id ?? []);
      return new Set(all).size < all.length ? [{ column: "coUnits", key: "unit_twice" }] : [];
    }),
  ];
}

function peopleRules(book: CaseBook): Rule<CaseValues>[] {
  // Of a term that is not there nobody can be found, and that is said of the term.
  const named = (term: number, name: string) => {
    const termId = book.terms.get(term);
    return termId === undefined ? null : deputiesNamed(book, termId, name);
  };
  const judge = (column: string, name: string, term: number): Problem[] => {
    const found = named(term, name)?.length ?? 1;
    if (found > 1) return [{ column, key: "ambiguous_deputy", values: { name } }];
    return found === 1 ? [] : [{ column, key: "unknown_deputy", values: { name, term } }];
  };
  const only = (found: ReturnType<typeof named>) => (found?.length === 1 ? found[0]?.userId : undefined);
  return [
    about(["term", "lead"], ({ term, lead }) => judge("lead", lead, term)),
    about(["term", "cosigners"], ({ term, cosigners = [] }) =>
      cosigners.flatMap((name) => judge("cosigners", name, term)),
    ),
    about(["term", "lead", "cosigners"], ({ term, lead, cosigners = [] }) => {
      const leadId = only(named(term, lead));
      const isTwice = leadId && cosigners.some((name) => only(named(term, name)) === leadId);
      return isTwice ? [{ column: "cosigners", key: "cosigner_is_lead" }] : [];
    }),
  ];
}

/** Accepted, assigned, replied, rated. */
const DAYS = ["acceptedOn", "assignedOn", "repliedOn", "ratedOn"] as const;

/** The days come in this order, and none of them is to come. */
const dayRules = (today: Day): Rule<CaseValues>[] =>
  DAYS.flatMap((column, index) => [
    about([column], ({ [column]: day = "" }) => (day > today ? [{ column, key: "in_future" }] : [])),
    ...DAYS.slice(Math.max(index - 1, 0), index).map((earlier) =>
      about([earlier, column], ({ [earlier]: before, [column]: day }) =>
        before !== undefined && day !== undefined && day < before
          ? [{ column, key: "too_early", values: { day: before } }]
          : [],
      ),
    ),
  ]);

/** A rating has all three verdicts, or there is none. */
function ratingIsWhole(values: Pick<CaseValues, "handling" | "result" | "overall" | "ratedOn">): Problem[] {
  const axes = ["handling", "result", "overall"] as const;
  const given = axes.filter((axis) => values[axis] !== undefined);
  if (given.length === 0 && values.ratedOn === undefined) return [];
  return axes
    .filter((axis) => values[axis] === undefined)
    .map((column) => ({ column, key: "rating_incomplete" }));
}

const isContact = (contact: CaseValues["contact"]) => contact !== undefined && contact !== "none";

/** Whoever was contacted was so on a day between the acceptance and the reply; of nobody there is nothing to say. */
const contactRules = (): Rule<CaseValues>[] => [
  about(["contact", "contactOn", "contactNote"], ({ contact, ...said }) => {
    if (isContact(contact))
      return said.contactOn === undefined ? [{ column: "contactOn", key: "required" }] : [];
    const columns = ["contactOn", "contactNote"] as const;
    return columns
      .filter((column) => said[column] !== undefined)
      .map((column) => ({ column, key: "contact_missing" }));
  }),
  about(["contact", "contactOn", "acceptedOn"], ({ contact, contactOn, acceptedOn: day }) =>
    isContact(contact) && contactOn !== undefined && contactOn < day
      ? [{ column: "contactOn", key: "too_early", values: { day } }]
      : [],
  ),
  about(["contact", "contactOn", "repliedOn"], ({ contact, contactOn, repliedOn: day }) =>
    isContact(contact) && contactOn !== undefined && contactOn > day
      ? [{ column: "contactOn", key: "too_late", values: { day } }]
      : [],
  ),
];
