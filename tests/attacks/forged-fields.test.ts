import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contactRecords, deputies, events, suggestions } from "@/db/schema";
import { Rehearsed, rehearsal } from "../support/dry";
import { fingerprint } from "../support/fingerprint";
import { LATE, refused } from "../support/refused";
import { foundCongress } from "../support/second-congress";
import { closeOne, openStage } from "../support/story";
import { type Foreign, forgedIds, forgedValues, holdsIds, smuggled } from "./forgeries";
import { LIVES } from "./lives";
import type { Step } from "./script";

let stage: Awaited<ReturnType<typeof openStage>>;
let foreign: Foreign;
beforeAll(async () => {
  stage = await openStage();
  const cast = await foundCongress(stage.database, "junxian");
  const { id: caseId, workId } = await closeOne({ ...stage, cast }, "2023-03-15");
  const [record] = await stage.database
    .select()
    .from(contactRecords)
    .where(and(eq(contactRecords.congressId, "junxian"), eq(contactRecords.suggestionId, caseId)));
  foreign = { cast, caseId, workId, recordId: record?.id ?? "" };
});
afterAll(() => stage.drop());

/** What would come of it; anything that is neither an answer nor a rehearsed success is a bug and is thrown. */
async function rehearse(each: Step, form: Record<string, unknown>): Promise<string> {
  const [right] = each.rightful;
  if (!right) throw new Error("nobody");
  try {
    return await refused(each.send({ ...stage, database: rehearsal(stage.database) }, right, form));
  } catch (error) {
    if (error instanceof Rehearsed) return "would be done";
    throw new Error(`${each.name} with ${JSON.stringify(form)?.slice(0, 300)}`, { cause: error });
  }
}

const done = new Set<string>();
let forgeries = 0;

describe.each(LIVES)("$name", ({ open }) => {
  test("no forged field is a crash, no forged id a success", { timeout: 120_000 }, async () => {
    for (const each of await open(stage)) {
      const form = await each.form();
      // A step that comes again in a life is forged once.
      if (!done.has(each.name)) {
        done.add(each.name);
        const before = await fingerprint(stage.database, stage.cast.congressId);
        expect([each.name, await rehearse(each, form)]).toEqual([each.name, "would be done"]);
        for (const field of Object.keys(form)) await forge(each, form, field);
        expect([each.name, await fingerprint(stage.database, stage.cast.congressId)]).toEqual([
          each.name,
          before,
        ]);
      }
      const [right] = each.rightful;
      if (right) await each.send(stage, right, { ...smuggled, ...form });
    }
  });
});

async function forge(each: Step, form: Record<string, unknown>, field: string) {
  const ids = holdsIds(field);
  for (const forged of ids ? forgedIds(foreign) : forgedValues) {
    const values = ids && Array.isArray(form[field]) ? [[forged], [forged, forged]] : [forged];
    for (const value of values) {
      forgeries += 1;
      const answer = await rehearse(each, { ...form, [field]: value });
      if (ids && !makesNew(each, field))
        expect([each.name, field, value, answer]).not.toContain("would be done");
      if (field === "version" && !mayPass(each, value, form.version))
        expect([each.name, value, answer]).not.toContain("would be done");
    }
  }
}

/** The new ids that a form may bring: that of a contact record, a draft, a visit. */
const makesNew = ({ name }: Step, field: string) => MAKES_NEW.includes(`${name} ${field}`);

const MAKES_NEW = [
  "savePaper id",
  "convertMotion id",
  "recordContact recordId",
  "saveDraft id",
  "recordVisit visitId",
];

/** The true version in another dress; the new draft's form, which has none; and who changes nothing seen. */
function mayPass({ name }: Step, value: unknown, version: unknown) {
  const number = typeof value === "object" ? 0 : Number(value);
  return name === "recordContact" || number === version || (name === "saveDraft" && number === 0);
}

test("another version than the one that stands is told to be late, one ahead like one behind", async () => {
  const life = LIVES.find(({ name }) => name.startsWith("handled"));
  for (const each of (await life?.open(stage)) ?? []) {
    const form = await each.form();
    const [right] = each.rightful;
    if (!right) throw new Error("nobody");
    // A contact record changes nothing that others look at, so it asks for no version.
    if (typeof form.version === "number" && each.name !== "recordContact")
      for (const version of [form.version + 1, form.version - 1].filter((one) => one > 0))
        expect([each.name, await rehearse(each, { ...form, version })]).toEqual([each.name, LATE]);
    await each.send(stage, right, form);
  }
});

test("what was smuggled into the forms is nowhere in the database", async () => {
  const rows = await stage.database.select().from(suggestions);
  for (const row of rows) {
    expect(["hebi", "junxian"]).toContain(row.congressId);
    expect(row.series).not.toBe("2099");
    expect(row.number).not.toBe(999);
    expect(row.closedOn ?? "2023").toMatch(/^2023/);
  }
  const mine = rows.filter(({ congressId }) => congressId === stage.cast.congressId);
  const own = eq(deputies.congressId, stage.cast.congressId);
  const mandates = await stage.database.select({ userId: deputies.userId }).from(deputies).where(own);
  expect(mandates.map(({ userId }) => userId)).toEqual(
    expect.arrayContaining([...new Set(mine.map(({ leadId }) => leadId))]),
  );
  const roles = await stage.database.selectDistinct({ role: events.actorRole }).from(events);
  expect(roles.map(({ role }) => role)).not.toContain("station_staff");
  expect(await stage.database.$count(events, eq(events.actorId, foreign.cast.staff.userId))).toBeGreaterThan(
    0,
  );
  expect(forgeries).toBeGreaterThan(2000);
});
