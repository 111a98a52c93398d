import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { countedAs } from "@/db/recorder";
import { PERMISSIONS } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { apiOf, letSignIn, tokenOf } from "@/tests/support/api";
import { type Cast, settle } from "@/tests/support/cast";
import type { Stage } from "@/tests/support/look";
import { foundCongress } from "@/tests/support/second-congress";
import { counting, MOST_STATEMENTS } from "@/tests/support/statements";
import { acceptOne, assignOne, closeOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { COMMAND_NAMES, COMMANDS } from "./commands";
import { READ_PATHS, readAt } from "./reads";

let stage: Stage & { drop: () => Promise<void> };
let strangers: Cast;
let ask: ReturnType<typeof apiOf>;
let cases: string[];
const tokens = new Map<Viewer, string>();
const tokenFor = async (viewer: Viewer) => {
  const there = tokens.get(viewer) ?? (await tokenOf(stage.database, viewer)).token;
  tokens.set(viewer, there);
  return there;
};

beforeAll(async () => {
  vi.stubEnv("YANLU_COUNT_SQL", fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-counted-")));
  stage = await openStage();
  const { cast, database } = stage;
  strangers = await foundCongress(database, "junxian");
  await letSignIn(database);
  await settle(database, cast.congressId, { apiPerMinute: 10_000 });
  cases = [
    await fileOne(stage, "2026-03-02"),
    await acceptOne(stage, "2026-03-03", { by: cast.third }),
    ...idsOf(await assignOne(stage, "2026-03-04", { lead: cast.roads, co: [cast.finance] })),
    ...idsOf(await replyOne(stage, "2026-03-05", { lead: cast.schools })),
    ...idsOf(await closeOne(stage, "2026-03-06", { lead: cast.roads })),
  ];
  ask = apiOf(database);
});
afterAll(async () => {
  fs.rmSync(process.env.YANLU_COUNT_SQL ?? "", { recursive: true });
  vi.unstubAllEnvs();
  await stage.drop();
});

const idsOf = ({ id, workId }: { id: string; workId: string }) => [id, workId];

const one = (cast: Cast) => ({
  deputy: cast.lead,
  delegation_clerk: cast.clerk,
  staff: cast.staff,
  government_office: cast.office,
  unit_handler: cast.roads.handler,
  unit_head: cast.roads.head,
  committee: cast.committee,
  leader: cast.leader,
  station_staff: cast.station,
  auditor: cast.auditor,
  administrator: cast.administrator,
});
const ROLES = [
  "deputy",
  "delegation_clerk",
  "staff",
  "government_office",
  "unit_handler",
  "unit_head",
  "committee",
  "leader",
  "station_staff",
  "auditor",
  "administrator",
] as const;

/** Reads, and counts the statements of it. */
async function read(token: string, path: string) {
  const { answer, statements } = await counting(
    (name) => countedAs(name, () => ask(token, path)),
    async () => tokenOf(stage.database, stage.cast.staff),
  );
  return { status: answer.status, statements };
}

describe.each(ROLES)("a %s", (role) => {
  test("reads every list of his pages, and no other", async () => {
    const token = await tokenFor(one(stage.cast)[role]);
    const wrong: string[] = [];
    for (const path of READ_PATHS.filter((each) => !each.includes("{id}"))) {
      const wanted = readAt(path).by.includes(role) ? 200 : 404;
      const { status, statements } = await read(token, `${path}${path === "/search" ? "?q=建议" : ""}`);
      if (status !== wanted || statements > MOST_STATEMENTS) wrong.push(`${path} ${status} ${statements}`);
    }
    expect(wrong).toEqual([]);
  });

  test("reads a row as the query lets him, and never breaks anything", async () => {
    const token = await tokenFor(one(stage.cast)[role]);
    const wrong: string[] = [];
    for (const path of READ_PATHS.filter((each) => each.includes("{id}")))
      for (const id of [...cases, stage.cast.roads.id, stage.cast.lead.userId, crypto.randomUUID(), "x"]) {
        const { status, statements } = await read(token, path.replace("{id}", id));
        const fits = status === 404 || (status === 200 && readAt(path).by.includes(role));
        if (!fits || statements > MOST_STATEMENTS) wrong.push(`${path} ${status} ${statements}`);
      }
    expect(wrong).toEqual([]);
  });

  test("is refused every command that is not for him, and told what is missing of the others", async () => {
    const token = await tokenFor(one(stage.cast)[role]);
    const wrong: string[] = [];
    for (const name of COMMAND_NAMES) {
      const may = PERMISSIONS[COMMANDS[name].permission].some((each) => each === role);
      const { status, body } = await ask(token, `/commands/${name}`, { body: { id: "none" } });
      const fits = may
        ? [404, 409, 422].includes(status)
        : status === 403 && body.key === "general.forbidden";
      // Ending a calendar that is not there, and the like, need no input.
      if (!fits && !(may && status === 200)) wrong.push(`${name} ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

test("another congress sees nothing of it, and does nothing to it", async () => {
  const { staff } = strangers;
  const token = await tokenFor(staff);
  for (const id of cases) expect((await ask(token, `/suggestions/${id}`)).status).toBe(404);
  expect((await ask(token, "/suggestions")).body).toEqual({ items: [], total: 0, next: null });
  const move = { id: cases[1], version: 1, transition: "remind", note: "" };
  expect((await ask(token, "/commands/suggestion.move", { body: move })).status).toBe(404);
});

test("what the office has not decided yet is not told to the deputy or to another unit", async () => {
  const { cast } = stage;
  const id = await fileOne(stage, "2026-03-09");
  const [staff, lead] = [await tokenFor(cast.staff), await tokenFor(cast.lead)];
  const { version } = (await ask(staff, `/suggestions/${id}`)).body.suggestion;
  const words = "理由说明二三四";
  const proposed = await ask(staff, "/commands/suggestion.proposeRefusal", {
    body: { id, version, kind: "decline", ground: "tender", note: words },
  });
  expect(proposed.status, proposed.text).toBe(200);
  expect((await ask(staff, `/suggestions/${id}`)).text).toContain(words);
  const told = await ask(lead, `/suggestions/${id}`);
  expect(told.status).toBe(200);
  expect(told.text).not.toContain(words);
  expect(told.text).not.toContain(cast.staff.userId);
});
