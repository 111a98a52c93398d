import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "@/db/command";
import { terms } from "@/db/schema";
import { verify } from "@/db/verify";
import { importDesk } from "@/tests/support/imports";
import { brokenInvariants } from "@/tests/support/invariants";
import { rowOf } from "@/tests/support/look";
import { acceptOne, openStage } from "@/tests/support/story";
import { undoImport } from "./start";
import { finishImports } from "./work";

const DAY = "2026-03-02";
const now = new Date("2026-11-23T02:00:00Z");
let stage: Awaited<ReturnType<typeof openStage>>;
let desk: ReturnType<typeof importDesk>;
let term: string;
beforeAll(async () => {
  stage = await openStage();
  desk = importDesk(stage.database, stage.cast.staff, now);
  const [row] = await stage.database.select({ number: terms.number }).from(terms);
  term = String(row?.number);
});
afterAll(() => stage.drop());

const past = (number: string) => ({
  number,
  title: `关于${number}的建议`,
  term,
  period: "intersession",
  lead: "林知远",
  situation: "路面破损。",
  acceptedOn: "2026-01-12",
  leadUnit: "市交通运输局",
  assignedOn: "2026-01-14",
  repliedOn: "2026-02-20",
  class: "A",
});

test("a series that an import began goes on after its highest number, without a gap, and takes no more imports", async () => {
  const id = await desk.bring("suggestions", [past("2026-041"), past("2026-007")]);
  const accepted = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
  const given = await Promise.all(accepted.map(async (one) => (await rowOf(stage, one)).number));
  expect(given).toEqual([42, 43]);
  const more = await desk.receive("suggestions", [past("2026-050"), past("2026-041")]);
  expect(await desk.said(more)).toEqual(["wrong A2 series_in_use", "unchanged"]);
  await perform(undoImport, stage.cast.staff, { id }, { database: stage.database, now });
  await finishImports(stage.database, stage.cast.congressId, () => now);
  expect(await desk.said(id)).toEqual(["new created kept series_goes_on", "new created kept series_goes_on"]);
  expect(await acceptOne(stage, DAY).then((one) => rowOf(stage, one))).toMatchObject({ number: 44 });
  expect(await verify(stage.database, stage.cast.congressId, now)).toEqual([]);
  expect(await brokenInvariants(stage.database, stage.cast.congressId)).toEqual([]);
});
