import { afterAll, beforeAll, expect, test } from "vitest";
import { readLedgerQuery } from "@/domain/commitment/list";
import { DEPUTY_FIGURES } from "@/domain/deputy-year/figures";
import { METRICS } from "@/domain/statistics/metrics";
import { readListQuery } from "@/domain/suggestion/list";
import type { Stage } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { assignOne, closeOne, fileOne, openStage } from "@/tests/support/story";
import { listCommitments } from "./commitment";
import { findDeputyYear, listDeputyYears } from "./deputy-year";
import { listSuggestions } from "./suggestion-list";

const DAY = "2023-03-15";
const NOW = morning("2023-07-01");

let stage: Stage & { drop: () => Promise<void> };
beforeAll(async () => {
  stage = await openStage();
  const { second, third } = stage.cast;
  await closeOne(stage, DAY);
  await assignOne(stage, DAY, {}, { cosigners: [second] });
  await assignOne(stage, DAY, {}, { by: third });
  await fileOne(stage, DAY);
});
afterAll(() => stage.drop());

const yearOf = (viewer = stage.cast.lead, id = stage.cast.lead.userId, year = 2023) =>
  findDeputyYear(stage.database, viewer, id, year, NOW);

test("it holds what he leads and what he co-signed, of that year only", async () => {
  const { second, staff } = stage.cast;
  const led = await yearOf(staff);
  expect([led.led.length, led.cosigned.length, led.contacts.length]).toEqual([2, 0, 1]);
  const signed = await yearOf(second, second.userId);
  expect([signed.led.length, signed.cosigned.map(({ lead }) => lead)]).toEqual([0, ["林知远"]]);
  const before = await yearOf(staff, stage.cast.lead.userId, 2022);
  expect([before.led, before.cosigned, before.contacts]).toEqual([[], [], []]);
  expect(led.contacts[0]?.stands).toBe("open");
});

test("each figure counts the rows that its list shows, for himself and for staff", async () => {
  const { lead, staff, auditor } = stage.cast;
  for (const viewer of [lead, staff, auditor]) {
    const { figures, promised } = await yearOf(viewer);
    for (const name of DEPUTY_FIGURES) {
      const query = readListQuery({ year: "2023", lead: lead.userId, fact: METRICS[name].of });
      const { total } = await listSuggestions(stage.database, viewer, query, NOW);
      expect([name, figures[name].count]).toEqual([name, total]);
    }
    const ledger = readLedgerQuery({ caseYear: "2023", lead: lead.userId, fact: "given" });
    const { total } = await listCommitments(stage.database, viewer, ledger, NOW);
    expect(promised.given.count).toBe(total);
  }
});

test("a deputy reads his own year and no other's; who neither handles deputies nor audits reads none", async () => {
  const { lead, second, leader, roads, clerk, staff } = stage.cast;
  expect(await refused(yearOf(second))).toBe(GONE);
  for (const viewer of [leader, roads.head, clerk]) expect(await refused(yearOf(viewer))).toBe(GONE);
  expect(await refused(yearOf({ ...staff, congressId: "elsewhere" }))).toBe(GONE);
  expect(await refused(yearOf(staff, staff.userId))).toBe(GONE);
  const listed = await listDeputyYears(stage.database, staff, 2023, NOW);
  expect(listed.find(({ id }) => id === lead.userId)).toMatchObject({ led: 2, cosigned: 0 });
  expect(listed.find(({ id }) => id === second.userId)).toMatchObject({ led: 0, cosigned: 1 });
  expect((await listDeputyYears(stage.database, second, 2023, NOW)).map(({ id }) => id)).toEqual([
    second.userId,
  ]);
});
