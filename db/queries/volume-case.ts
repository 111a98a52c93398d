import "server-only";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { CaseLine } from "@/domain/suggestion/line";
import { readListQuery } from "@/domain/suggestion/list";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { VolumeCase, VolumeReply } from "@/domain/volume/case";
import { scopeOfChoice, type VolumeChoice } from "@/domain/volume/input";
import type { Reader } from "../client";
import {
  assignments as a,
  cosigners as co,
  replies as r,
  ratings,
  replyClasses,
  suggestions as s,
  units as u,
  users,
} from "../schema";
import { listSuggestions } from "./suggestion-list";
import { visibleTo } from "./visible";

/** The list that a volume holds: what was accepted and counts, by number. */
export function volumeQuery({ categoryId, ...choice }: VolumeChoice) {
  const category = categoryId === null ? {} : { category: categoryId };
  return readListQuery({ ...scopeOfChoice(choice), ...category, fact: "filed", sort: "number" });
}

/** The lines of a volume's cases, as its orderer may see them. */
export async function listVolumeLines(
  db: Reader,
  viewer: Viewer,
  choice: VolumeChoice,
  now: Date,
): Promise<CaseLine[]> {
  return (await listSuggestions(db, viewer, volumeQuery(choice), now, { size: null })).rows;
}

/** A few of the cases with their texts, answers and ratings, in the order of the lines. */
export async function readVolumeCases(
  db: Reader,
  viewer: Viewer,
  lines: readonly CaseLine[],
  { replies, ratings: rated }: Pick<VolumeChoice, "replies" | "ratings">,
): Promise<VolumeCase[]> {
  const ids = lines.map(({ id }) => id);
  const [texts, signers, answers, verdicts] = await Promise.all([
    textsOf(db, viewer, ids),
    signersOf(db, viewer, ids),
    replies ? repliesOf(db, viewer, ids) : [],
    rated ? ratingsOf(db, viewer, ids) : [],
  ]);
  return lines.flatMap((line) => {
    const text = texts.find(({ id }) => id === line.id);
    if (!text) return [];
    const { situation, cause, points } = text;
    const of = <Row extends { suggestionId: string }>(rows: readonly Row[]) =>
      rows.filter(({ suggestionId }) => suggestionId === line.id);
    const rating = of(verdicts).at(-1);
    return [
      {
        number: caseNumber(line) ?? "",
        title: line.title,
        lead: line.lead,
        cosigners: of(signers).map(({ name }) => name),
        category: line.category,
        units: line.units,
        situation,
        cause,
        points,
        replies: of(answers).map(asPrinted),
        rating: rating ? { overall: rating.overall, reason: rating.reason } : null,
      },
    ];
  });
}

const textsOf = (db: Reader, viewer: Viewer, ids: readonly string[]) =>
  db
    .select({ id: s.id, situation: s.situation, cause: s.cause, points: s.points })
    .from(s)
    .where(and(visibleTo(viewer), inArray(s.id, [...ids])));

const signersOf = (db: Reader, { congressId }: Viewer, ids: readonly string[]) =>
  db
    .select({ suggestionId: co.suggestionId, name: users.name })
    .from(co)
    .innerJoin(users, eq(users.id, co.userId))
    .where(and(eq(co.congressId, congressId), inArray(co.suggestionId, [...ids]), isNotNull(co.confirmedAt)))
    .orderBy(asc(co.position));

const repliesOf = (db: Reader, { congressId }: Viewer, ids: readonly string[]) =>
  db
    .select({
      suggestionId: r.suggestionId,
      name: u.name,
      nameEn: u.nameEn,
      docNumber: r.docNumber,
      issuedOn: r.issuedOn,
      className: replyClasses.name,
      classNameEn: replyClasses.nameEn,
      answers: r.answers,
      summary: r.summary,
    })
    .from(r)
    .innerJoin(a, and(eq(a.congressId, r.congressId), eq(a.id, r.assignmentId)))
    .innerJoin(u, and(eq(u.congressId, a.congressId), eq(u.id, a.unitId)))
    .leftJoin(replyClasses, and(eq(replyClasses.congressId, r.congressId), eq(replyClasses.key, r.classKey)))
    .where(and(eq(r.congressId, congressId), inArray(r.suggestionId, [...ids]), isNotNull(r.issuedOn)))
    .orderBy(asc(r.issuedOn), asc(u.name));

function asPrinted(row: Awaited<ReturnType<typeof repliesOf>>[number]): VolumeReply {
  const { name, nameEn, docNumber, issuedOn, className, classNameEn, answers, summary } = row;
  return {
    unit: { name, nameEn },
    docNumber,
    issuedOn: issuedOn ?? "",
    className: className === null ? null : { name: className, nameEn: classNameEn ?? "" },
    answers: answers.map(({ text }) => text),
    summary,
  };
}

// The newest rating that counts stands last.
const ratingsOf = (db: Reader, { congressId }: Viewer, ids: readonly string[]) =>
  db
    .select({ suggestionId: ratings.suggestionId, overall: ratings.overall, reason: ratings.reason })
    .from(ratings)
    .where(
      and(
        eq(ratings.congressId, congressId),
        inArray(ratings.suggestionId, [...ids]),
        eq(ratings.counts, true),
      ),
    )
    .orderBy(asc(ratings.round));
