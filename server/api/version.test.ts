import { afterAll, beforeAll, expect, test } from "vitest";
import { createSubscription } from "@/db/commands/event-subscription/write";
import { openYearReports } from "@/db/commands/year-report/open";
import { yearReports } from "@/db/schema";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { promiseOne } from "@/tests/support/commitments";
import { morning } from "@/tests/support/moment";
import { act, draftText } from "@/tests/support/steps";
import { openStage } from "@/tests/support/story";
import { RESOURCE_OF } from "./commands";
import { readAt } from "./reads";

const DAY = "2023-03-15";
const SUMMER = "2023-07-10";

let stage: Awaited<ReturnType<typeof openStage>>;
let things: Awaited<ReturnType<typeof oneOfEach>>;
beforeAll(async () => {
  stage = await openStage();
  things = await oneOfEach();
});
afterAll(() => stage.drop());

async function oneOfEach() {
  const { lead, staff, administrator } = stage.cast;
  const draft = await draftText(stage, DAY, { by: lead });
  const { id, workId, commitmentId } = await promiseOne(stage, DAY);
  await act(stage, openYearReports, staff, SUMMER, { year: 2023 });
  const [report] = await stage.database.select({ id: yearReports.id }).from(yearReports);
  const subscription = await act(stage, createSubscription, administrator, DAY, {
    ...{ id: crypto.randomUUID(), name: "大数据局", url: "https://hook.example.com/in" },
    ...{ types: ["suggestion.*"], role: "staff" },
  });
  return [
    ["suggestion", draft],
    ["suggestion", id],
    ["group", id],
    ["paper", id],
    ["assignment", workId],
    ["commitment", commitmentId],
    ["yearReport", report?.id ?? ""],
    ["eventSubscription", subscription.id],
  ] as const;
}

/** The version of what the API reads; null where it says 404. */
async function versionRead(noun: keyof typeof RESOURCE_OF, viewer: Viewer, id: string) {
  const path = RESOURCE_OF[noun]?.path;
  const rule = path && readAt(path);
  if (rule?.kind !== "one") throw new Error(`${noun} is not read`);
  const found = await rule
    .read({ db: stage.database, viewer, id, query: {}, now: morning(SUMMER) })
    .catch((error: unknown) => {
      if (error instanceof Refusal && error.code === "not_found") return null;
      throw error;
    });
  return found === null ? null : rule.version?.(found);
}

test("the version after a write is told to exactly those who may read the thing, and is the one they read", async () => {
  const people = Object.values(stage.cast).flatMap((one): Viewer[] => {
    if (typeof one !== "object") return [];
    return "handler" in one ? [one.handler, one.head] : [one];
  });
  const told = new Map<string, number>();
  for (const [noun, id] of things)
    for (const viewer of [...people, { ...stage.cast.staff, congressId: "elsewhere" }]) {
      const version = await RESOURCE_OF[noun]?.versionOf(stage.database, viewer, id);
      expect(version, `${noun} for ${viewer.role}`).toBe(await versionRead(noun, viewer, id));
      if (version !== null) told.set(noun, (told.get(noun) ?? 0) + 1);
    }
  for (const noun of Object.keys(RESOURCE_OF)) {
    expect(told.get(noun), noun).toBeGreaterThan(0);
    expect(told.get(noun), noun).toBeLessThan(things.length * people.length);
  }
});
