import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seenOf } from "@/domain/organisation/fields";
import { settingsFields } from "@/domain/organisation/settings";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { person } from "@/tests/support/organisation";
import type { Database } from "../client";
import { perform } from "../command";
import { findCongress } from "../queries/organisation";
import { events } from "../schema";
import { changeSettings } from "./organisation-settings";

const now = new Date("2026-11-23T02:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let admin: Viewer;

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  admin = await person(database, "administrator");
});
afterAll(() => drop());

const save = (input: unknown) => perform(changeSettings, admin, input, { database, now });

/** Why the command says no; "done" when it does not. */
const because = (input: unknown): Promise<string> =>
  save(input).then(
    () => "done",
    (error) => {
      if (error instanceof Refusal) return error.because.key;
      throw error;
    },
  );

/** The numbers as they stand at first. */
const NUMBERS = {
  ...{ messagesPerDay: "3", unseenDays: "3", keyVoteThreshold: "60", motionSigners: "10" },
  ...{ returnsBeforeArbitration: "2", casesForRank: "3", apiPerMinute: "300" },
};

test("the settings are the congress's own, and an old form does not change them back", async () => {
  const { settings } = await findCongress(database, admin);
  const seen = seenOf(settingsFields, settings);
  const same = { ...NUMBERS, reminderLadder: "30，15，7，3，0" };
  expect(await because({ ...same, delegationCheck: "on", extensionConsent: "on", seen })).toBe(
    "organisation.nothingChanged",
  );
  await save({ ...same, delegationCheck: "on", reminderLadder: "0, 10 5", keyVoteThreshold: "70", seen });
  expect((await findCongress(database, admin)).settings).toMatchObject({
    delegationCheck: true,
    extensionConsent: false,
    reminderLadder: [10, 5, 0],
    keyVoteThreshold: 70,
  });
  expect(await because({ ...same, extensionConsent: "on", seen })).toBe("general.tooLate");
  const told = await database.select().from(events).where(eq(events.name, "congress.changeSettings"));
  expect(told).toHaveLength(1);
});

test.each(["", "a", "3, 3", "1.5", "-1", "121"])("“%s” is no ladder", (reminderLadder) =>
  expect(settingsFields.safeParse({ ...NUMBERS, reminderLadder }).success).toBe(false),
);

test.each([
  ["keyVoteThreshold", "101"],
  ["returnsBeforeArbitration", "1"],
  ["motionSigners", "0"],
])("%s is not %s", (name, value) =>
  expect(settingsFields.safeParse({ ...NUMBERS, reminderLadder: "3", [name]: value }).success).toBe(false),
);
