import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { COMMAND_NAMES, COMMANDS, type CommandName } from "@/server/api/commands";
import { LIVES } from "../attacks/lives";
import type { Step } from "../attacks/script";
import { apiOf, letSignIn, tokenOf } from "../support/api";
import { Rehearsed, rehearsal } from "../support/dry";
import { morning } from "../support/moment";
import { openStage } from "../support/story";
import { MORE_LIVES } from "./lives/lives";

/** The most statements of a request that does one thing; begin and commit apart. */
const MOST = 10;

let stage: Awaited<ReturnType<typeof openStage>>;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-commands-"));
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await stage.drop();
});

const asked = new Set<CommandName>();

describe.each([...LIVES, ...MORE_LIVES])("$name", ({ open }) => {
  test("no act asks more than it may", async () => {
    const steps = await open(stage);
    await letSignIn(stage.database);
    const tooMany: string[] = [];
    for (const each of steps) {
      const form = await each.form();
      const name = COMMAND_NAMES.find((one) => COMMANDS[one].command === each.command);
      if (name) asked.add(name);
      const rehearse = name ? await overApi(name, each, form) : onPage(each, form);
      const statements = await statementsOf(rehearse);
      if (statements.length > MOST) tooMany.push(told(each.name, statements));
      await each.send(stage, first(each.rightful), form);
    }
    expect(tooMany).toEqual([]);
  });
});

test("every command was asked", () => {
  expect(COMMAND_NAMES.filter((name) => !asked.has(name))).toEqual([]);
});

/**
 * What a request asks when its columns and plans are known: a statement goes alone the first time, so one that asks
 * too many is rehearsed again, and then what is left is what it asks for good.
 */
async function statementsOf(rehearse: () => Promise<unknown>) {
  const file = path.join(folder, "now");
  for (let rehearsals = 1; ; rehearsals += 1) {
    fs.writeFileSync(file, "");
    await rehearse().catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
    const lines = fs.readFileSync(file, "utf8").trim().split("\n");
    if (lines.length <= MOST || rehearsals === 3) return lines;
  }
}

const recorded = async (act: () => Promise<unknown>) => {
  process.env.YANLU_RECORD_SQL = path.join(folder, "now");
  await act().finally(() => {
    delete process.env.YANLU_RECORD_SQL;
  });
};

async function overApi(name: CommandName, { rightful, on }: Step, form: object) {
  const now = morning(on);
  const token = await tokenFor(first(rightful), now);
  return () =>
    recorded(async () => {
      const world = { now, database: rehearsal(stage.database) };
      // Whatever breaks the API logs, and a rehearsal breaks at its end.
      const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const told = await apiOf(stage.database)(token, `/commands/${name}`, { body: form, world });
      const broken = log.mock.calls.map(([, error]) => error);
      log.mockRestore();
      expect([name, told.text, broken]).toEqual([name, told.text, [expect.any(Rehearsed)]]);
    });
}

const tokens = new Map<string, string>();

async function tokenFor(viewer: Viewer, now: Date): Promise<string> {
  const key = `${JSON.stringify(viewer)} ${now}`;
  const token = tokens.get(key) ?? (await tokenOf(stage.database, viewer, { now })).token;
  tokens.set(key, token);
  return token;
}

/** For what no program does in a person's place: his session is asked for first. */
const onPage = (each: Step, form: Record<string, unknown>) => () =>
  recorded(async () => {
    await stage.database.execute("select 'the session'");
    await each.send({ ...stage, database: rehearsal(stage.database) }, first(each.rightful), form);
  });

const told = (step: string, lines: readonly string[]) =>
  [`${step} asks ${lines.length}:`, ...lines.map((line) => line.slice(0, 160))].join("\n  ");

function first(rightful: readonly Viewer[]): Viewer {
  const [viewer] = rightful;
  if (!viewer) throw new Error("Nobody may");
  return viewer;
}
