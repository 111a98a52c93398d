import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findReport, findTemplate, listTemplates } from "@/db/queries/report";
import type { Cast } from "@/tests/support/cast";
import { FORBIDDEN, LATE, refused } from "@/tests/support/refused";
import { openArena, outcomes, times } from "@/tests/support/rivals";
import { foundCongress } from "@/tests/support/second-congress";
import { act } from "@/tests/support/steps";
import { createReport } from "./create";
import { saveTemplate } from "./template";

const END = "2024-01-10";

let stage: Awaited<ReturnType<typeof openArena>>;
let other: Cast;
beforeAll(async () => {
  stage = await openArena();
  other = await foundCongress(stage.database, "junxian");
});
afterAll(() => stage.drop());

const save = (seen: number, text: string, by = stage.cast.staff) =>
  act(stage, saveTemplate, by, END, { seen, text });

test("the template keeps its versions; of two at once one is told, and mistakes are told at their line", async () => {
  const { database, cast } = stage;
  const { staff } = cast;
  expect((await findTemplate(database, staff)).version).toBe(0);
  expect(await outcomes(times(20, () => save(0, "第一版{{filed}}")))).toEqual({ done: 1, [LATE]: 19 });
  expect(await refused(save(1, "第二版{{nothing}}"))).toBe("invalid text");
  expect(await refused(save(1, "第二版", cast.leader))).toBe(FORBIDDEN);
  expect(await refused(save(0, "别处第一版", other.staff))).toBe("done");
  await save(1, "第二版{{filed}}");
  const versions = await listTemplates(database, staff);
  expect(versions.map(({ version, text }) => [version, text.slice(0, 3)])).toEqual([
    [2, "第二版"],
    [1, "第一版"],
    [0, "# {"],
  ]);
  const { id } = await act(stage, createReport, staff, END, { kind: "year", year: 2023 });
  const now = new Date(`${END}T10:00:00+08:00`);
  expect((await findReport(database, staff, id, now)).text).toBe("第二版{{filed}}");
  await expect(database.execute(sql`update report_templates set text = ''`)).rejects.toThrow();
});
