import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { fewOrMany } from "../few";
import { channelChoices, users } from "../schema";
import { statement } from "../statement";

/** How the acting person is told: his address, and whether he wants more than what is mandatory on each channel. */
export async function findOwnChannels(db: Reader, viewer: Viewer) {
  const [user] = await db
    .select({ address: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, viewer.userId));
  const rows = await db
    .select({ channel: channelChoices.channel, wanted: channelChoices.wanted })
    .from(channelChoices)
    .where(and(eq(channelChoices.congressId, viewer.congressId), eq(channelChoices.userId, viewer.userId)));
  const wants = (channel: "inside" | "email") => rows.find((row) => row.channel === channel)?.wanted ?? true;
  const language = user?.language ?? "zh-CN";
  return { address: user?.address ?? "", language, inside: wants("inside"), email: wants("email") };
}

/** This person of a row wants to find his notices in his list only. */
export const wantsNoBell = (congressId: AnyPgColumn, userId: AnyPgColumn): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${channelChoices} where ${and(
    eq(channelChoices.congressId, congressId),
    eq(channelChoices.userId, userId),
    noBell,
  )})`;

/** Those of these people who want to find their notices in their list only. */
export async function whoWantNoBell(db: Reader, congressId: string, userIds: readonly string[]) {
  const rows = await fewOrMany(
    userIds,
    (id) => quietOne(db, congressId, id),
    (ids) => quietOfMany(db, congressId, ids),
  );
  return rows.map(({ userId }) => userId);
}

const quietOne = statement((db, congressId: string, userId: string) =>
  quiet(db, congressId, eq(channelChoices.userId, userId)),
);

const quietOfMany = statement((db, congressId: string, userIds: readonly string[]) =>
  quiet(db, congressId, sql`${channelChoices.userId} = any(${userIds}::uuid[])`),
);

const quiet = (db: Reader, congressId: string, whose: SQL) =>
  db
    .select({ userId: channelChoices.userId })
    .from(channelChoices)
    .where(and(eq(channelChoices.congressId, congressId), whose, noBell));

const noBell = and(eq(channelChoices.channel, "inside"), eq(channelChoices.wanted, false));
