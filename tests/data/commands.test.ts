import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
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

const FORTY = "of several cases its guards ask more than forty questions, and so many go together";

/** Commands that may ask more in what is played here, each with its reason. */
const MORE: Partial<Record<CommandName, { most: number; because: string }>> = {
  "calendar.save": { most: 13, because: "recounts every open clock of the congress" },
  "keySuggestion.decide": { most: 11, because: FORTY },
  "group.useReply": { most: 11, because: FORTY },
};

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
      if (name) {
        asked.add(name);
        const most = MORE[name]?.most ?? MOST;
        const statements = await statementsOf(name, each, form, most);
        if (statements.length > most) tooMany.push(told(each.name, name, statements));
      }
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
async function statementsOf(name: CommandName, { rightful, on }: Step, form: object, most: number) {
  const file = path.join(folder, "now");
  const now = morning(on);
  const { token } = await tokenOf(stage.database, first(rightful), { now });
  const database = rehearsal(stage.database);
  for (let rehearsals = 1; ; rehearsals += 1) {
    fs.writeFileSync(file, "");
    process.env.YANLU_RECORD_SQL = file;
    await rehearsed(database, token, name, form, now).finally(() => {
      delete process.env.YANLU_RECORD_SQL;
    });
    const lines = fs.readFileSync(file, "utf8").trim().split("\n");
    if (lines.length <= most || rehearsals === 3) return lines;
  }
}

async function rehearsed(database: Database, token: string, name: CommandName, form: object, now: Date) {
  const ask = apiOf(stage.database);
  const answer = ask(token, `/commands/${name}`, { body: form, world: { now, database } });
  const refused = await answer.then(
    ({ text }) => text,
    (error: unknown) => (error instanceof Rehearsed ? "" : Promise.reject(error)),
  );
  expect([name, refused]).toEqual([name, ""]);
}

const told = (step: string, name: CommandName, lines: readonly string[]) =>
  [`${name} (${step}) asks ${lines.length}:`, ...lines.map((line) => line.slice(0, 160))].join("\n  ");

function first(rightful: readonly Viewer[]): Viewer {
  const [viewer] = rightful;
  if (!viewer) throw new Error("Nobody may");
  return viewer;
}
