import "server-only";
import { createHash } from "node:crypto";
import { and, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { worthNotingBefore } from "@/domain/access-token/secret";
import { type Day, dayOf } from "@/domain/day";
import type { Reader } from "../client";
import { livingTokens, tokenOf } from "../queries/access-token";
import { accessTokens, apiCounts } from "../schema";
import { statement } from "../statement";

// No command: how often somebody asked is nothing that happened.

/** Counts a request in the running minute; returns how many there were with this one. */
export async function countRequest(db: Reader, what: string, now: Date): Promise<number> {
  const [row] = await counting(db, keyOf(what), minuteOf(now));
  return row?.count ?? 1;
}

/** A request with a token: which token, from where, and how many requests may come from there in a minute. */
export type TokenRequest = { secretHash: string; address: string; perAddress: number };

/**
 * Counts a request with a token: under its address first and, when there were not too many, under the token, and notes
 * now and then that it was used. One statement, for every request begins with it. `token`: the living one, or null; `ofToken`: null when not counted.
 */
export async function countTokenRequest(db: Reader, asked: TokenRequest, now: Date) {
  const { secretHash, address, perAddress } = asked;
  const key = keyOf(`address:${address}`);
  const noted = worthNotingBefore(now);
  const [row] = await countingBoth(db, key, perAddress, secretHash, minuteOf(now), now, noted, dayOf(now));
  if (!row) throw new Error("A request was not counted");
  const { ofAddress, ofToken, ...token } = row;
  return { ofAddress, ofToken, token: isFound(token) ? tokenOf(token) : null };
}

type TokenRow = Parameters<typeof tokenOf>[0];
type Perhaps<Row> = { [Field in keyof Row]: Row[Field] | null };

const isFound = (row: Perhaps<TokenRow>): row is TokenRow => row.id !== null;

const counting = statement((db, key: string, windowAt: Date) => countingUp(one(db, key, windowAt)));

const countingBoth = statement(
  (
    db,
    key: string,
    perAddress: number,
    secretHash: string,
    windowAt: Date,
    now: Date,
    noted: Date,
    today: Day,
  ) => {
    const address = db.$with("address").as(countingUp(one(db, key, windowAt)));
    const token = db.$with("token").as(livingTokens(db, secretHash, now, today));
    const isLetIn = sql`(select "count" from "address") <= ${perAddress}`;
    const own = sql`select ${keyOfToken}, ${windowAt}::timestamptz, 1 from "token" where ${isLetIn}`;
    const both = db.$with("both").as(countingUp(db.insert(apiCounts).select(own)));
    const used = db.$with("used").as(noting(db, now, noted, isLetIn));
    return db
      .with(address, token, both, used)
      .select({
        ofAddress: address.count,
        ofToken: both.count,
        id: token.id,
        scopes: token.scopes,
        language: token.language,
        userId: token.userId,
        congressId: token.congressId,
        role: token.role,
        unitId: token.unitId,
        delegationId: token.delegationId,
        apiPerMinute: token.apiPerMinute,
      })
      .from(address)
      .leftJoin(token, sql`true`)
      .leftJoin(both, sql`true`);
  },
);

// That a token was used is nothing that anybody would want in the record.
const noting = (db: Reader, now: Date, noted: Date, isLetIn: SQL) =>
  db
    .update(accessTokens)
    .set({ usedAt: sql`${now}` })
    .from(sql`"token"`)
    .where(
      and(
        sql`${accessTokens.congressId} = "token"."congress_id"`,
        sql`${accessTokens.id} = "token"."id"`,
        or(isNull(accessTokens.usedAt), lt(accessTokens.usedAt, noted)),
        isLetIn,
      ),
    )
    .returning({ id: accessTokens.id });

const one = (db: Reader, key: string, windowAt: Date) =>
  db.insert(apiCounts).values({ key, windowAt: sql`${windowAt}`, count: 1 });

const countingUp = (insert: Pick<ReturnType<typeof one>, "onConflictDoUpdate">) =>
  insert
    .onConflictDoUpdate({
      target: apiCounts.key,
      set: {
        windowAt: sql`excluded.window_at`,
        count: sql`case when ${apiCounts.windowAt} = excluded.window_at then ${apiCounts.count} + 1 else 1 end`,
      },
    })
    .returning({ count: apiCounts.count, unawaited });

// Nobody waits for the disk to be let in: a crash may forget the counts of a moment.
const unawaited = sql<string>`set_config('synchronous_commit', 'off', true)`;

const keyOf = (what: string) =>
  createHash("sha256")
    .update(JSON.stringify([what]))
    .digest("hex");

/** The same key, made where the token is found. */
const keyOfToken = sql`encode(sha256(convert_to('["token:' || "token"."id" || '"]', 'UTF8')), 'hex')`;

const minuteOf = (now: Date) => new Date(Math.floor(now.getTime() / 60_000) * 60_000);
