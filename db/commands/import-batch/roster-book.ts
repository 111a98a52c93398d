import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import type { MandateState } from "@/domain/person/mandate";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../../client";
import { listDelegations } from "../../queries/organisation";
import { deputies, memberships, terms, users } from "../../schema";
import { allOrNothing } from "../../together";

/** A mandate as it is compared and put back. */
export type Mandate = {
  termId: string;
  delegationId: string;
  cardNo: string;
  status: MandateState;
  phone: string;
  post: string;
};

/** What an import may change of a person: his name, his mandates, his roles as a deputy. */
export type Snapshot = {
  name: string;
  mandates: readonly Mandate[];
  roles: readonly { id: string; delegationId: string | null; endedOn: string | null }[];
};

type Term = { id: string; number: number; startsOn: string; endsOn: string };
type Account = { id: string; name: string; retiredOn: string | null; isOurs: boolean };

/** What a roster's rows speak of, read once for all of them. */
export type Book = {
  delegations: ReadonlyMap<string, string>;
  terms: readonly Term[];
  today: string;
  accounts: ReadonlyMap<string, Account>;
  mandates: ReadonlyMap<string, Mandate>;
  /** Who holds a card, by term and number: an account's name. */
  cards: Map<string, string>;
};

export const cardKey = (termId: string, cardNo: string) => `${termId} ${cardNo}`;
export const mandateKey = (termId: string, userId: string) => `${termId} ${userId}`;

/** Reads the book for rows of these accounts and cards. */
export async function readBook(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  rows: readonly { account?: string | undefined; cardNo?: string | undefined }[],
): Promise<Book> {
  const { congressId } = viewer;
  const [accounts, living, termRows] = await allOrNothing([
    accountsOf(
      tx,
      congressId,
      rows.flatMap(({ account }) => account ?? []),
    ),
    listDelegations(tx, viewer),
    tx.select().from(terms).where(eq(terms.congressId, congressId)),
  ]);
  const ids = [...accounts.values()].map(({ id }) => id);
  const cards = rows.flatMap(({ cardNo }) => cardNo ?? []);
  const held = await mandatesOf(tx, congressId, ids, cards);
  return {
    delegations: new Map(
      living.flatMap(({ id, name, nameEn }) => [[nameEn, id] as const, [name, id] as const]),
    ),
    terms: termRows,
    today: dayOf(now),
    accounts,
    mandates: new Map(held.map(({ userId, account: _, ...row }) => [mandateKey(row.termId, userId), row])),
    cards: new Map(held.map(({ termId, cardNo, account }) => [cardKey(termId, cardNo), account])),
  };
}

/** What stands of these people now. */
export async function snapshotsOf(
  tx: Tx,
  congressId: string,
  userIds: readonly string[],
): Promise<Map<string, Snapshot>> {
  if (userIds.length === 0) return new Map();
  const ids = [...userIds];
  const people = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, ids));
  const mandates = await mandatesOf(tx, congressId, ids, []);
  const roles = await tx
    .select({
      userId: memberships.userId,
      id: memberships.id,
      delegationId: memberships.delegationId,
      endedOn: memberships.endedOn,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.congressId, congressId),
        eq(memberships.role, "deputy"),
        inArray(memberships.userId, ids),
      ),
    )
    .orderBy(memberships.id);
  const [theirMandates, theirRoles] = [byPerson(mandates), byPerson(roles)];
  return new Map(
    people.map(({ id, name }) => [
      id,
      {
        name,
        mandates: (theirMandates.get(id) ?? []).map(({ userId: _, account: __, ...row }) => row),
        roles: (theirRoles.get(id) ?? []).map(({ userId: _, ...row }) => row),
      },
    ]),
  );
}

function byPerson<Row extends { userId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const own = new Map<string, Row[]>();
  for (const row of rows) {
    const list = own.get(row.userId) ?? [];
    list.push(row);
    own.set(row.userId, list);
  }
  return own;
}

async function accountsOf(
  tx: Tx,
  congressId: string,
  names: readonly string[],
): Promise<Map<string, Account>> {
  if (names.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, account: users.account, name: users.name, retiredOn: users.retiredOn })
    .from(users)
    .where(inArray(users.account, [...names]));
  const ids = rows.map(({ id }) => id);
  const ours =
    ids.length === 0
      ? []
      : await tx
          .selectDistinct({ userId: memberships.userId })
          .from(memberships)
          .where(and(eq(memberships.congressId, congressId), inArray(memberships.userId, ids)));
  const known = new Set(ours.map(({ userId }) => userId));
  return new Map(rows.map(({ account, ...row }) => [account, { ...row, isOurs: known.has(row.id) }]));
}

function mandatesOf(tx: Tx, congressId: string, userIds: readonly string[], cards: readonly string[]) {
  const wanted = or(
    userIds.length > 0 ? inArray(deputies.userId, [...userIds]) : undefined,
    cards.length > 0 ? inArray(deputies.cardNo, [...cards]) : undefined,
  );
  if (!wanted) return Promise.resolve([]);
  return tx
    .select({
      userId: deputies.userId,
      account: users.account,
      termId: deputies.termId,
      delegationId: deputies.delegationId,
      cardNo: deputies.cardNo,
      status: deputies.status,
      phone: deputies.phone,
      post: deputies.post,
    })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.userId))
    .where(and(eq(deputies.congressId, congressId), wanted))
    .orderBy(deputies.termId);
}
