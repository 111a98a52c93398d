import "server-only";
import { createHash } from "node:crypto";
import type { ValuesOf } from "@/domain/import-batch/column";
import type { SUGGESTION_COLUMNS } from "@/domain/import-batch/suggestions";
import { canonical } from "../../chain";
import { type CaseBook, numberKey } from "./case-book";
import { type Judgement, sure } from "./importer";

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

/** What becomes of a row of a past case for which the rules hold: everything that it names is there. */
export function judgeCase(book: CaseBook, values: CaseValues): Judgement<CasePlan> {
  const { number, docNumber, category, period } = values;
  if (docNumber !== undefined) book.docNumbers.set(docNumber, numberKey(number));
  const termId = sure(book.terms.get(values.term));
  const lead = sure(deputiesNamed(book, termId, values.lead)[0]);
  const cosigners = (values.cosigners ?? []).map((name) => sure(deputiesNamed(book, termId, name)[0]));
  const plan = {
    values,
    digest: digestOf(values),
    termId,
    sessionId: period === "session" ? (book.sessions.get(number.series) ?? null) : null,
    leadId: lead.userId,
    delegationId: lead.delegationId,
    cosignerIds: [...new Set(cosigners.map(({ userId }) => userId))],
    categoryId: category === undefined ? null : sure(book.categories.get(category)),
    leadUnitId: sure(book.units.get(values.leadUnit)).id,
    coUnits: (values.coUnits ?? [])
      .map((unit) => sure(book.units.get(unit)))
      .map(({ id, name }) => ({ id, name })),
    classKey: sure(book.classes.get(values.class)),
  };
  return { outcome: book.cases.has(numberKey(number)) ? "unchanged" : "new", differs: [], plan };
}

/** What tells a past case from another under the same number. */
export const digestOf = (values: CaseValues) => createHash("sha256").update(canonical(values)).digest("hex");

/** Whom a file may mean by a name, an account or a card, in a term. */
export const deputiesNamed = ({ deputies }: CaseBook, termId: string, written: string) =>
  deputies.get(`${termId} ${written.normalize("NFKC").replaceAll(/\s/g, "")}`) ?? [];
