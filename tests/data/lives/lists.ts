import type { z } from "zod";
import {
  changeCategory,
  createCategory,
  retireCategory,
  reviveCategory,
} from "@/db/commands/organisation-category";
import {
  changeDelegation,
  createDelegation,
  retireDelegation,
  reviveDelegation,
} from "@/db/commands/organisation-delegation";
import {
  changeReplyClass,
  createReplyClass,
  retireReplyClass,
  reviveReplyClass,
} from "@/db/commands/organisation-reply-class";
import {
  changeSession,
  createSession,
  retireSession,
  reviveSession,
} from "@/db/commands/organisation-session";
import { changeTerm, createTerm, retireTerm, reviveTerm } from "@/db/commands/organisation-term";
import { changeUnit, createUnit, retireUnit, reviveUnit } from "@/db/commands/organisation-unit";
import {
  listCategories,
  listDelegations,
  listReplyClasses,
  listSessions,
  listTerms,
  listUnits,
} from "@/db/queries/organisation";
import { categoryFields } from "@/domain/organisation/category";
import { delegationFields } from "@/domain/organisation/delegation";
import { seenOf } from "@/domain/organisation/fields";
import { replyClassFields } from "@/domain/organisation/reply-class";
import { sessionFields } from "@/domain/organisation/session";
import { termFields } from "@/domain/organisation/term";
import { unitFields } from "@/domain/organisation/unit";
import { type Step, step } from "../../attacks/script";
import type { Stage } from "../../support/look";

const DAY = "2023-03-15";

/** Every list of the organisation: a row is made, changed, retired and taken back. */
export const lists = async (stage: Stage): Promise<Step[]> => [
  ...unitSteps(stage),
  ...placeSteps(stage),
  ...classSteps(stage),
  ...termSteps(stage),
];

const ALL = { retired: true };
const NAMED = { name: "甲乙丙", nameEn: "Abc", position: 7 };

function unitSteps({ database, cast }: Stage): Step[] {
  const by = cast.administrator;
  const row = { id: crypto.randomUUID() };
  const unit = { name: "新单位", nameEn: "New", kind: "government", parentId: "", docPrefix: "鹤新" };
  const seen = seenIn(unitFields, row, () => listUnits(database, by, ALL));
  return [
    step("createUnit", createUnit, DAY, by, async () => ({ ...row, ...unit })),
    step("changeUnit", changeUnit, DAY, by, async () => ({
      ...row,
      ...unit,
      name: "改名",
      ...(await seen()),
    })),
    step("retireUnit", retireUnit, DAY, by, async () => row),
    step("reviveUnit", reviveUnit, DAY, by, async () => row),
  ];
}

function placeSteps({ database, cast }: Stage): Step[] {
  const by = cast.administrator;
  const [category, place] = [{ id: crypto.randomUUID() }, { id: crypto.randomUUID() }];
  const seen = seenIn(categoryFields, category, () => listCategories(database, by, ALL));
  const seenPlace = seenIn(delegationFields, place, () => listDelegations(database, by, ALL));
  const moved = { ...NAMED, position: 8 };
  return [
    step("createCategory", createCategory, DAY, by, async () => ({ ...category, ...NAMED })),
    step("changeCategory", changeCategory, DAY, by, async () => ({
      ...category,
      ...moved,
      ...(await seen()),
    })),
    step("retireCategory", retireCategory, DAY, by, async () => category),
    step("reviveCategory", reviveCategory, DAY, by, async () => category),
    step("createDelegation", createDelegation, DAY, by, async () => ({ ...place, ...NAMED })),
    step("changeDelegation", changeDelegation, DAY, by, async () => ({
      ...place,
      ...moved,
      ...(await seenPlace()),
    })),
    step("retireDelegation", retireDelegation, DAY, by, async () => place),
    step("reviveDelegation", reviveDelegation, DAY, by, async () => place),
  ];
}

function classSteps({ database, cast }: Stage): Step[] {
  const by = cast.administrator;
  const row = { key: "Q" };
  const fields = { ...NAMED, countsAs: "resolved", needsCommitment: "on" };
  const seen = seenIn(replyClassFields, row, () => listReplyClasses(database, by, ALL));
  return [
    step("createReplyClass", createReplyClass, DAY, by, async () => ({ ...row, ...fields })),
    step("changeReplyClass", changeReplyClass, DAY, by, async () => ({
      ...row,
      ...fields,
      position: 8,
      ...(await seen()),
    })),
    step("retireReplyClass", retireReplyClass, DAY, by, async () => row),
    step("reviveReplyClass", reviveReplyClass, DAY, by, async () => row),
  ];
}

function termSteps({ database, cast }: Stage): Step[] {
  const by = cast.administrator;
  const [row, meeting] = [{ id: crypto.randomUUID() }, { id: crypto.randomUUID() }];
  const term = { number: 40, startsOn: "2040-01-01", endsOn: "2044-12-31" };
  const days = { opensOn: "2041-01-05", closesOn: "2041-01-09", filingCutoff: "2041-01-07T12:00" };
  const session = { termId: row.id, number: 1, ...days };
  const other = { ...session, number: 2, closesOn: "2041-01-10" };
  const seen = seenIn(termFields, row, () => listTerms(database, by, ALL));
  const seenSession = seenIn(sessionFields, meeting, () => listSessions(database, by, ALL));
  return [
    step("createTerm", createTerm, DAY, by, async () => ({ ...row, ...term })),
    step("changeTerm", changeTerm, DAY, by, async () => ({
      ...row,
      ...term,
      endsOn: "2045-12-31",
      ...(await seen()),
    })),
    step("createSession", createSession, DAY, by, async () => ({ ...meeting, ...session })),
    step("changeSession", changeSession, DAY, by, async () => ({
      ...meeting,
      ...other,
      ...(await seenSession()),
    })),
    step("retireSession", retireSession, DAY, by, async () => meeting),
    step("reviveSession", reviveSession, DAY, by, async () => meeting),
    step("retireSession", retireSession, DAY, by, async () => meeting),
    step("retireTerm", retireTerm, DAY, by, async () => row),
    step("reviveTerm", reviveTerm, DAY, by, async () => row),
  ];
}

type Row = Readonly<Record<string, unknown>>;

/** The row as its form shows it. */
const seenIn = (fields: z.ZodObject, row: Row, all: () => Promise<readonly Row[]>) => async () => {
  const [name = ""] = Object.keys(row);
  const found = (await all()).find((each) => each[name] === row[name]);
  return { seen: seenOf(fields, found ?? {}) };
};
