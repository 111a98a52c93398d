import "server-only";
import { createHash } from "node:crypto";
import type { Day } from "@/domain/day";
import type { ValuesOf } from "@/domain/import-batch/column";
import type { SUGGESTION_COLUMNS } from "@/domain/import-batch/suggestions";
import { UNIT_KINDS } from "@/domain/unit";
import { namesOf } from "@/domain/workflow";
import { canonical } from "../../chain";
import { type CaseBook, numberKey } from "./case-book";
import type { Judgement, Problem } from "./importer";

/** What a row of a past case says. */
export type CaseValues = ValuesOf<typeof SUGGESTION_COLUMNS>;

/** A past case with everything it names found. */
export type CasePlan = {
  values: CaseValues;
  digest: string;
  termId: string;
  sessionId: string | null;
  leadId: string;
  delegationId: string;
  cosignerIds: readonly string[];
  categoryId: string | null;
  leadUnitId: string;
  coUnits: readonly { id: string; name: string }[];
  classKey: string;
};

/** Judges a row of a past case: all it names must be there, and its days must follow one another. */
export function judgeCase(book: CaseBook, values: CaseValues, today: Day): Judgement<CasePlan> {
  const problems: Problem[] = [];
  const complain = (column: string, key: string, more?: Record<string, string | number>) => {
    problems.push(more ? { column, key, values: more } : { column, key });
    return null;
  };
  const there = book.cases.get(numberKey(values.number));
  const digest = createHash("sha256").update(canonical(values)).digest("hex");
  const places = placesOf(book, values, complain);
  const people = places.termId === null ? null : peopleOf(book, values, places.termId, complain);
  if (there && there.digest !== digest)
    complain("number", there.digest === null ? "number_taken" : "exists_differently");
  if (!there && book.ownSeries.has(values.number.series))
    complain("number", "series_in_use", { series: values.number.series });
  if (!there && values.docNumber !== undefined && book.docNumbers.has(values.docNumber))
    complain("docNumber", "doc_taken");
  problems.push(...daysInOrder(values, today), ...ratingIsWhole(values), ...contactIsWhole(values));
  if (problems.length > 0 || !people || !isWhole(places)) return { problems };
  if (values.docNumber !== undefined) book.docNumbers.add(values.docNumber);
  const plan = { values, digest, ...places, ...people };
  return { outcome: there ? "unchanged" : "new", differs: [], plan };
}

type Complain = (column: string, key: string, values?: Record<string, string | number>) => null;
type Places = Omit<CasePlan, "values" | "digest" | "leadId" | "delegationId" | "cosignerIds">;
type Sought = Omit<Places, "termId" | "leadUnitId" | "classKey"> & {
  termId: string | null;
  leadUnitId: string | null;
  classKey: string | null;
};

const isWhole = (places: Sought): places is Places =>
  places.termId !== null && places.leadUnitId !== null && places.classKey !== null;

function placesOf(book: CaseBook, values: CaseValues, complain: Complain): Sought {
  const { series } = values.number;
  const category = values.category === undefined ? undefined : book.categories.get(values.category);
  if (values.category !== undefined && !category)
    complain("category", "unknown_category", { name: values.category });
  const co = (values.coUnits ?? []).map((name) => unitOf(book, "coUnits", name, complain));
  const lead = unitOf(book, "leadUnit", values.leadUnit, complain);
  const coUnits = co.filter((unit) => unit !== null);
  const all = [lead, ...coUnits].flatMap((unit) => unit?.id ?? []);
  if (new Set(all).size < all.length) complain("coUnits", "unit_twice");
  return {
    termId: book.terms.get(values.term) ?? complain("term", "unknown_term", { number: values.term }),
    sessionId: values.period === "session" ? (book.sessions.get(series) ?? null) : null,
    categoryId: category ?? null,
    classKey: book.classes.get(values.class) ?? complain("class", "unknown_class", { name: values.class }),
    leadUnitId: lead?.id ?? null,
    coUnits: coUnits.map(({ id, name }) => ({ id, name })),
  };
}

function unitOf({ units }: CaseBook, column: string, name: string, complain: Complain) {
  const unit = units.get(name);
  if (!unit) return complain(column, "unknown_unit", { name });
  return UNIT_KINDS[unit.kind].handles ? unit : complain(column, "unit_does_not_handle", { name });
}

function peopleOf({ deputies }: CaseBook, values: CaseValues, termId: string, complain: Complain) {
  const deputyOf = (column: string, written: string) => {
    const found = deputies.get(`${termId} ${written.normalize("NFKC").replaceAll(/\s/g, "")}`) ?? [];
    if (found.length > 1) return complain(column, "ambiguous_deputy", { name: written });
    return found[0] ?? complain(column, "unknown_deputy", { name: written, term: values.term });
  };
  const lead = deputyOf("lead", values.lead);
  const cosigners = (values.cosigners ?? []).map((name) => deputyOf("cosigners", name));
  if (lead && cosigners.some((one) => one?.userId === lead.userId)) complain("cosigners", "cosigner_is_lead");
  const cosignerIds = [...new Set(cosigners.flatMap((one) => one?.userId ?? []))];
  return lead && { leadId: lead.userId, delegationId: lead.delegationId, cosignerIds };
}

/** Accepted, assigned, replied, rated: in this order, and none of it is to come. */
function daysInOrder({ acceptedOn, assignedOn, repliedOn, ratedOn }: CaseValues, today: Day): Problem[] {
  const days: [string, Day | undefined][] = [
    ["acceptedOn", acceptedOn],
    ["assignedOn", assignedOn],
    ["repliedOn", repliedOn],
    ["ratedOn", ratedOn],
  ];
  return days.flatMap(([column, day], index) => {
    if (day === undefined) return [];
    if (day > today) return [{ column, key: "in_future" }];
    const before = days[index - 1]?.[1];
    return before !== undefined && day < before
      ? [{ column, key: "too_early", values: { day: before } }]
      : [];
  });
}

/** A rating has all three verdicts, or there is none. */
function ratingIsWhole(values: CaseValues): Problem[] {
  const axes = ["handling", "result", "overall"] as const;
  const given = axes.filter((axis) => values[axis] !== undefined);
  if (given.length === 0 && values.ratedOn === undefined) return [];
  return axes
    .filter((axis) => values[axis] === undefined)
    .map((column) => ({ column, key: "rating_incomplete" }));
}

/** Whoever was contacted was so on a day between the acceptance and the reply; of nobody there is nothing to say. */
function contactIsWhole({ contact, contactOn, contactNote, acceptedOn, repliedOn }: CaseValues): Problem[] {
  if (contact === undefined || contact === "none") {
    const said = { contactOn, contactNote };
    const loose = namesOf(said).filter((column) => said[column] !== undefined);
    return loose.map((column) => ({ column, key: "contact_missing" }));
  }
  if (contactOn === undefined) return [{ column: "contactOn", key: "required" }];
  if (contactOn < acceptedOn) return [{ column: "contactOn", key: "too_early", values: { day: acceptedOn } }];
  return contactOn > repliedOn ? [{ column: "contactOn", key: "too_late", values: { day: repliedOn } }] : [];
}
