import "server-only";
import { eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import type { ValuesOf } from "@/domain/import-batch/column";
import type { ROSTER_COLUMNS } from "@/domain/import-batch/roster";
import type { DomainEvent } from "../../chain";
import type { Notice } from "../../notify";
import { memberships, users } from "../../schema";
import { giveMandate, setMandate } from "../person-mandate";
import { aboutRows, importer, type Judgement, type Row, type Rule, sure, type Work } from "./importer";
import { type Book, cardKey, type Mandate, mandateKey, readBook, snapshotsOf } from "./roster-book";
import { undoRoster } from "./roster-undo";

type Values = ValuesOf<typeof ROSTER_COLUMNS>;
type Plan = {
  userId: string | null;
  account: string;
  name: string;
  rename: boolean;
  mandate: Mandate;
  serves: boolean;
};

const about = aboutRows<Values>();

/** Deputies by their accounts, each with a mandate in one term; a new account gets its first password later, by hand. */
export const rosterImporter = importer<Values, Plan>({
  kind: "roster",
  key: about(["account"], ({ account }) => account),
  async open(work, rows) {
    const book = await readBook(work.tx, work.viewer, work.now, rows);
    return { rules: rulesFor(work, book), judge: (row) => judge(book, row) };
  },
  async write(work, todo) {
    const { congressId } = work.viewer;
    const before = await snapshotsOf(
      work.tx,
      congressId,
      todo.flatMap(({ plan }) => plan.userId ?? []),
    );
    const events: DomainEvent[] = [];
    const notices: Notice[] = [];
    const ids: string[] = [];
    for (const { row, plan } of todo) {
      const told = plan.userId === null ? await create(work, plan) : await change(work, plan, plan.userId);
      ids.push(told.userId);
      const detail = { userId: told.userId, batchId: work.batch.id, row: row.number, ...plan.mandate };
      events.push({ name: "person.import", detail }, ...told.events);
      notices.push(...told.notices);
    }
    const after = await snapshotsOf(work.tx, congressId, ids);
    const rows = todo.map(({ row, plan }, index) => ({
      number: row.number,
      result: plan.userId === null ? ("created" as const) : ("changed" as const),
      subjectId: ids[index] ?? "",
      before: plan.userId === null ? null : (before.get(plan.userId) ?? null),
      after: after.get(ids[index] ?? "") ?? null,
    }));
    return { rows, events, notices };
  },
  undo: undoRoster,
});

const rulesFor = ({ batch }: Work, book: Book): Rule<Values>[] => [
  about(["term"], ({ term }) =>
    termOf(book, term) ? [] : [{ column: "term", key: "unknown_term", values: { number: term ?? 0 } }],
  ),
  about(["delegation"], ({ delegation: name }) =>
    book.delegations.has(name) ? [] : [{ column: "delegation", key: "unknown_delegation", values: { name } }],
  ),
  about(["term", "cardNo", "account"], ({ term, cardNo, account }) => {
    const { id } = termOf(book, term) ?? {};
    const holder = id && book.cards.get(cardKey(id, cardNo));
    return holder && holder !== account ? [{ column: "cardNo", key: "card_taken", values: { cardNo } }] : [];
  }),
  about(["account"], ({ account }) => {
    const there = book.accounts.get(account);
    const keys = [
      ...(there?.isOurs === false ? ["account_taken"] : []),
      ...(there?.isOurs === true && there.retiredOn !== null ? ["retired"] : []),
      ...(isOwn(batch, there?.id) ? ["not_yourself"] : []),
    ];
    return keys.map((key) => ({ column: "account", key }));
  }),
];

function judge(book: Book, { values }: Row<Values>): Judgement<Plan> {
  const term = sure(termOf(book, values.term));
  const delegationId = sure(book.delegations.get(values.delegation));
  const there = book.accounts.get(values.account);
  book.cards.set(cardKey(term.id, values.cardNo), values.account);
  const held = there && book.mandates.get(mandateKey(term.id, there.id));
  const mandate = {
    termId: term.id,
    delegationId,
    cardNo: values.cardNo,
    // An empty cell leaves what is there.
    status: values.status ?? held?.status ?? "active",
    phone: values.phone ?? held?.phone ?? "",
    post: values.post ?? held?.post ?? "",
  };
  const rename = there !== undefined && there.name !== values.name;
  const differs = there ? [...(rename ? ["name"] : []), ...differing(held, mandate)] : [];
  const serves = mandate.status !== "terminated" && term.endsOn >= book.today;
  const plan = {
    userId: there?.id ?? null,
    account: values.account,
    name: values.name,
    rename,
    mandate,
    serves,
  };
  return { outcome: there ? (differs.length > 0 ? "changed" : "unchanged") : "new", differs, plan };
}

/** The term named, or the one that runs. */
function termOf({ terms, today }: Book, number: number | undefined) {
  if (number !== undefined) return terms.find((term) => term.number === number);
  return terms.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
}

// Nobody gives himself a role, or takes one; an import is no way around it.
const isOwn = ({ receivedBy, startedBy }: Work["batch"], userId: string | undefined) =>
  userId !== undefined && (userId === receivedBy || userId === startedBy);

const COLUMN_OF = {
  delegationId: "delegation",
  cardNo: "cardNo",
  status: "status",
  phone: "phone",
  post: "post",
} as const;

function differing(held: Mandate | undefined, wanted: Mandate): string[] {
  if (!held) return ["term"];
  const names = Object.keys(COLUMN_OF) as (keyof typeof COLUMN_OF)[];
  return names.filter((name) => held[name] !== wanted[name]).map((name) => COLUMN_OF[name]);
}

async function create({ tx, viewer, now }: Work, { account, name, mandate, serves }: Plan) {
  const { congressId } = viewer;
  const userId = crypto.randomUUID();
  // Without a hash nobody signs in; the first password is made when it is handed out.
  await tx.insert(users).values({ id: userId, account, name, passwordHash: null, createdAt: now });
  const { delegationId } = mandate;
  const endedOn = serves ? null : dayOf(now);
  await tx.insert(memberships).values({ congressId, userId, role: "deputy", delegationId, endedOn });
  await giveMandate(tx, viewer, { userId, ...mandate });
  return { userId, events: [], notices: [] };
}

async function change({ tx, viewer, now, batch }: Work, { name, rename, mandate }: Plan, userId: string) {
  if (rename) await tx.update(users).set({ name }).where(eq(users.id, userId));
  const renamed = rename ? [{ name: "person.rename", detail: { userId, name, batchId: batch.id } }] : [];
  // Reads people as an administrator does; the events still name who acts.
  const asAdministrator = { tx, now, viewer: { ...viewer, role: "administrator" as const } };
  const { events, notices = [] } = await setMandate.run(asAdministrator, { userId, ...mandate });
  return { userId, events: [...renamed, ...events], notices };
}
