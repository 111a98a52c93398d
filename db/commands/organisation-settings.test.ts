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

test("the settings are the congress's own, and an old form does not change them back", async () => {
  const { settings } = await findCongress(database, admin);
  const seen = seenOf(settingsFields, settings);
  expect(await because({ delegationCheck: "on", extensionConsent: "on", seen })).toBe(
    "organisation.nothingChanged",
  );
  await save({ delegationCheck: "on", seen });
  expect((await findCongress(database, admin)).settings).toEqual({
    delegationCheck: true,
    extensionConsent: false,
  });
  expect(await because({ extensionConsent: "on", seen })).toBe("general.tooLate");
  const told = await database.select().from(events).where(eq(events.name, "congress.changeSettings"));
  expect(told).toHaveLength(1);
});
