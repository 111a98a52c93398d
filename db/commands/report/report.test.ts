import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "@/db/chain";
import { countCommitments } from "@/db/queries/commitment-statistics";
import { findReport, listReportEvents, listReports, mayOpen } from "@/db/queries/report";
import { countForReport } from "@/db/queries/report-count";
import { countByGroup, countFigures } from "@/db/queries/statistics-groups";
import { events, notifications, reportEditions, reports } from "@/db/schema";
import { aboutOf } from "@/domain/report/about";
import { differenceOf } from "@/domain/report/difference";
import { GROUPED } from "@/domain/report/figure";
import { fillReport, plainText } from "@/domain/report/fill";
import { countOf, rowsOf } from "@/domain/report/snapshot";
import { readTemplate } from "@/domain/report/template";
import { COMMITMENT_METRIC_NAMES, COMMITMENT_METRICS } from "@/domain/statistics/commitments";
import { METRIC_NAMES, METRICS } from "@/domain/statistics/metrics";
import type { Viewer } from "@/domain/viewer";
import type { Cast } from "@/tests/support/cast";
import { promiseOne } from "@/tests/support/commitments";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { sayChinese } from "@/tests/support/report-words";
import { expectWholeChain, openArena, outcomes, times } from "@/tests/support/rivals";
import { foundCongress } from "@/tests/support/second-congress";
import { act, rateIt } from "@/tests/support/steps";
import { acceptOne, assignOne, closeOne, replyOne } from "@/tests/support/story";
import { createReport } from "./create";
import { editReport } from "./edit";
import { freezeReport } from "./freeze";
import { issueReport, withdrawReport } from "./issue";

const DAY = "2023-03-15";
const END = "2024-01-10";
const NOW = new Date(`${END}T10:00:00+08:00`);
const content = { kind: "case", fact: "content" } as const;

let stage: Awaited<ReturnType<typeof openArena>>;
let unrated: string;
let other: Cast;
beforeAll(async () => {
  stage = await openArena();
  await closeOne(stage, DAY);
  unrated = (await replyOne(stage, DAY, { lead: stage.cast.schools })).id;
  const { roads, schools } = stage.cast;
  await replyOne(stage, DAY, { separate: [roads, schools] });
  await promiseOne(stage, DAY);
  await assignOne(stage, DAY, {}, { categoryId: stage.cast.otherCategoryId });
  await acceptOne(stage, DAY);
  other = await foundCongress(stage.database, "junxian");
});
afterAll(() => stage.drop());

const desk = () => stage.cast.staff;
let from = 0;
/** A draft about days of its own, which still hold all cases. */
async function draft(scope?: Record<string, unknown>) {
  from += 1;
  const days = { kind: "range", from: `2023-01-${String(from).padStart(2, "0")}`, to: "2023-12-31" };
  return (await act(stage, createReport, desk(), END, scope ?? days)).id;
}
const rowOf = async (id: string) => {
  const [row] = await stage.database.select().from(reports).where(eq(reports.id, id));
  if (!row) throw new Error(`No report ${id}`);
  return row;
};
const seen = async (id: string) => ({ id, version: (await rowOf(id)).version });
const write = async (id: string, text: string) =>
  act(stage, editReport, desk(), END, { ...(await seen(id)), text });
const freeze = async (id: string, by: Viewer = desk()) => act(stage, freezeReport, by, END, await seen(id));
let next = 0;
const numbered = async (id: string, number = `鹤人常〔2024〕${++next}号`) => ({
  ...(await seen(id)),
  number,
  issuedOn: END,
});
async function issued(scope?: Record<string, unknown>) {
  const id = await draft(scope);
  await write(id, "# 报告\n提出{{filed}}件，满意率{{contentShare}}。");
  await freeze(id);
  await act(stage, issueReport, desk(), END, await numbered(id));
  return id;
}
const find = (id: string, viewer = desk(), edition?: number) =>
  findReport(stage.database, viewer, id, NOW, edition);

describe("what a report counts", () => {
  test("is what the dashboard counts: every figure, every group, every commitment", async () => {
    const { database, cast } = stage;
    const scope = { year: 2023 };
    const counted = await countForReport(database, cast.congressId, scope, NOW);
    const figures = await countFigures(database, cast.system, scope, NOW);
    for (const name of METRIC_NAMES)
      expect([name, countOf(counted, { kind: "case", fact: METRICS[name].of })]).toEqual([
        name,
        figures[name].count,
      ]);
    for (const by of GROUPED)
      for (const { key, counts } of await countByGroup(database, cast.system, scope, by, NOW))
        for (const name of METRIC_NAMES) {
          const { of } = METRICS[name];
          const count = countOf(counted, { kind: "case", fact: of, by, group: key ?? "" });
          expect([by, key, name, count]).toEqual([by, key, name, counts[of]]);
        }
    const promised = await countCommitments(database, cast.system, scope, NOW);
    for (const name of COMMITMENT_METRIC_NAMES)
      expect(countOf(counted, { kind: "commitment", fact: COMMITMENT_METRICS[name].of })).toBe(
        promised[name].count,
      );
    expect([figures.filed.count, figures.replied.count, promised.given.count]).toEqual([6, 4, 1]);
  });
});

describe("a report", () => {
  test("is begun once for each scope, of this congress, by staff", async () => {
    const scope = { kind: "year", year: 2022 };
    const answers = await outcomes(times(20, () => act(stage, createReport, desk(), END, scope)));
    expect(answers).toEqual({ done: 1, "conflict report.inWork": 19 });
    expect(await refused(act(stage, createReport, stage.cast.leader, END, scope))).toBe(FORBIDDEN);
    expect(await refused(act(stage, createReport, other.staff, END, scope))).toBe("done");
    const session = { kind: "session", sessionId: stage.cast.sessionId };
    expect(await refused(act(stage, createReport, other.staff, END, session))).toBe("invalid sessionId");
    expect(await refused(act(stage, createReport, desk(), END, session))).toBe("done");
  });

  test("may be written until it is issued; whoever saw an older text is told", async () => {
    const id = await draft();
    const before = await seen(id);
    const answers = await outcomes(
      times(20, () => act(stage, editReport, desk(), END, { ...before, text: "提出{{filed}}件" })),
    );
    expect(answers).toEqual({ done: 1, [LATE]: 19 });
    expect(await refused(write(id, "提出{{filde}}件"))).toBe("invalid text");
    const asOther = { ...(await seen(id)), text: "甲" };
    expect(await refused(act(stage, editReport, other.staff, END, asOther))).toBe(GONE);
    expect(await refused(act(stage, editReport, stage.cast.leader, END, asOther))).toBe(FORBIDDEN);
    expect(await refused(write(await issued(), "甲"))).toBe(CLOSED);
  });

  test("freezes as of the last event, once however many press, and its hash is in the chain", async () => {
    const id = await draft();
    const [last] = await stage.database.execute<{ seq: number; hash: string }>(
      sql`select seq::int, hash from events where congress_id = ${stage.cast.congressId} order by seq desc limit 1`,
    );
    const at = await seen(id);
    const answers = await outcomes(times(20, () => act(stage, freezeReport, desk(), END, at)));
    expect(answers).toEqual({ done: 1, [LATE]: 19 });
    const [edition] = await stage.database
      .select()
      .from(reportEditions)
      .where(eq(reportEditions.reportId, id));
    expect(edition).toMatchObject({ edition: 1, seq: last?.seq, hash: last?.hash });
    expect(digestOf(edition?.snapshot)).toBe(edition?.snapshotHash);
    const told = await listReportEvents(stage.database, desk(), id);
    expect(told.map(({ name }) => name)).toEqual(["report.freeze", "report.create"]);
    const [event] = await stage.database
      .select()
      .from(events)
      .where(eq(events.seq, told[0]?.seq ?? 0));
    expect(event?.detail.snapshotHash).toBe(edition?.snapshotHash);
    expect(await refused(act(stage, freezeReport, other.staff, END, await seen(id)))).toBe(GONE);
    expect(await refused(freeze(id, stage.cast.leader))).toBe(FORBIDDEN);
    await expectWholeChain(stage);
  });

  test("keeps the old edition when it is frozen again, and nobody can change one", async () => {
    const id = await draft();
    await write(id, "第一稿{{filed}}");
    await freeze(id);
    await write(id, "第二稿{{filed}}");
    expect(await freeze(id)).toMatchObject({ edition: 2 });
    const first = await find(id, desk(), 1);
    expect([first.text, first.isNewest, first.offers, first.editions.length]).toEqual([
      "第一稿{{filed}}",
      false,
      [],
      2,
    ]);
    expect((await find(id)).text).toBe("第二稿{{filed}}");
    expect(await refused(find(id, desk(), 3))).toBe(GONE);
    const overwrite = stage.database.execute(
      sql`update report_editions set text = '' where report_id = ${id}`,
    );
    await expect(overwrite).rejects.toThrow();
    await expect(stage.database.execute(sql`delete from report_editions`)).rejects.toThrow();
  });

  test("is issued when all is written and frozen, under a number of its own, on a day that fits", async () => {
    const id = await draft();
    expect(await refused(act(stage, issueReport, desk(), END, await numbered(id)))).toBe(CLOSED);
    await freeze(id);
    expect(await refused(act(stage, issueReport, desk(), END, await numbered(id)))).toBe(
      "conflict report.isWritten",
    );
    await write(id, "提出{{filed}}件");
    const on = async (issuedOn: string) =>
      refused(act(stage, issueReport, desk(), END, { ...(await numbered(id)), issuedOn }));
    expect(await on("2024-01-09")).toBe("invalid issuedOn");
    expect(await on("2024-01-11")).toBe("invalid issuedOn");
    expect(await refused(find(id, stage.cast.leader))).toBe(GONE);
    const form = await numbered(id);
    expect(await refused(act(stage, issueReport, stage.cast.leader, END, form))).toBe(FORBIDDEN);
    expect(await refused(act(stage, issueReport, other.staff, END, form))).toBe(GONE);
    const answers = await outcomes(times(20, () => act(stage, issueReport, desk(), END, form)));
    expect(answers).toEqual({ done: 1, [CLOSED]: 19 });
    expect(await stage.database.$count(notifications, eq(notifications.key, "report.issue"))).toBeGreaterThan(
      2,
    );
    expect(await refused(find(id, other.staff))).toBe(GONE);
    for (const reader of ["leader", "committee", "office", "auditor"] as const)
      expect((await find(id, stage.cast[reader])).report.number).toBe(form.number);
    expect(await refused(find(id, stage.cast.lead))).toBe(GONE);
  });

  test("two that want the same number at once: one gets it", async () => {
    const ids = [await draft(), await draft()];
    for (const id of ids) {
      await write(id, "提出{{filed}}件");
      await freeze(id);
    }
    const forms = await Promise.all(ids.map((id) => numbered(id, "同一号")));
    const tries = forms.map((form) => () => act(stage, issueReport, desk(), END, form));
    expect(await outcomes(tries)).toEqual({ done: 1, "invalid number": 1 });
  });

  test("is superseded by a newer one about the same cases, and stays readable", async () => {
    const scope = { kind: "range", from: "2023-02-01", to: "2023-12-31" };
    const [old, newer] = [await issued(scope), await issued(scope)];
    expect(await rowOf(old)).toMatchObject({ state: "superseded", supersededBy: newer });
    expect((await find(old, stage.cast.leader)).offers).toEqual([]);
    expect((await listReports(stage.database, stage.cast.leader)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([old, newer]),
    );
  });

  test("is withdrawn with a reason, and can be begun anew", async () => {
    const scope = { kind: "range", from: "2023-02-02", to: "2023-12-31" };
    const id = await draft(scope);
    const withdraw = async (note: string, by = desk()) =>
      refused(act(stage, withdrawReport, by, END, { ...(await seen(id)), note }));
    expect(await withdraw("")).toBe("invalid note");
    expect(await withdraw("重做", other.staff)).toBe(GONE);
    expect(await withdraw("重做", stage.cast.leader)).toBe(FORBIDDEN);
    expect(await withdraw("范围有误。")).toBe("done");
    expect(await withdraw("再来")).toBe(CLOSED);
    expect(await refused(find(id, stage.cast.leader))).toBe(GONE);
    expect(await draft(scope)).not.toBe(id);
  });
});

describe("a change after the freezing", () => {
  test("shows as a difference with its case, while the frozen figure stays", async () => {
    const id = await issued();
    const said = async () => {
      const { report, frozen, live, text } = await find(id);
      const counted = frozen ?? live;
      const filled = fillReport(
        readTemplate(text).lines,
        counted,
        aboutOf(report, counted, END, sayChinese),
        sayChinese,
      );
      return plainText(filled);
    };
    const before = await said();
    expect(before).toBe("报告\n提出6件，满意率100%。");
    await rateIt(stage, END, unrated, "dissatisfied");
    const { frozen, live } = await find(id);
    if (!frozen) throw new Error("Not frozen");
    const dissatisfied = { kind: "case", fact: "dissatisfied" } as const;
    expect(differenceOf(frozen, live, content)).toMatchObject({ was: 1, is: 1, came: [], went: [] });
    const difference = differenceOf(frozen, live, dissatisfied);
    expect(difference).toMatchObject({ was: 0, is: 1, went: [] });
    expect(difference.came.map((row) => row.id)).toEqual([unrated]);
    expect(await said()).toBe(before);
    expect(rowsOf(frozen, { kind: "case", fact: "unrated" }).map((row) => row.id)).toContain(unrated);
  });

  test("whoever may not open a case counts it, but does not read it", async () => {
    const all = rowsOf((await find(await issued())).live, { kind: "case", fact: "filed" }).map(
      (row) => row.id,
    );
    expect((await mayOpen(stage.database, desk(), all)).size).toBe(6);
    expect((await mayOpen(stage.database, other.staff, all)).size).toBe(0);
    expect((await mayOpen(stage.database, stage.cast.office, all)).size).toBeLessThan(6);
  });
});
