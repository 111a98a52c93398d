import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { openSession } from "@/db/commands/account-session";
import { listAssignments } from "@/db/queries/assignment";
import { listCongressIds } from "@/db/queries/congress";
import { listCategories, listUnits } from "@/db/queries/organisation";
import { namesOf } from "@/db/queries/people";
import { findSuggestion } from "@/db/queries/suggestion";
import { findAccount, listOwnMemberships } from "@/db/queries/viewer";
import { type Role, systemViewer, type Viewer } from "@/domain/viewer";

/** What stands in the database, for whoever has to find his way to a page or to prove what became of a case. */
export class Records {
  constructor(readonly database: Database) {}

  /** Nobody's eyes: sees every case of the demo's congress. */
  async system(): Promise<Viewer> {
    return systemViewer(there((await listCongressIds(this.database))[0], "congress"));
  }

  /** The person of an account as he acts: in his only role, or in the one that is named. */
  async viewer(account: string, role?: Role): Promise<Viewer> {
    const { id } = there(await findAccount(this.database, account), account);
    const all = await listOwnMemberships(this.database, id);
    const found = there(
      all.find((each) => !role || each.role === role),
      `${account} as ${role}`,
    );
    const { congressId, unitId, delegationId } = found;
    return { userId: id, congressId, role: found.role, unitId, delegationId };
  }

  /** Something happens that changes nothing to look at: what is kept of the congress is asked for anew. */
  async somethingHappens(viewer: Viewer): Promise<void> {
    const [own] = await listOwnMemberships(this.database, viewer.userId);
    const session = { membershipId: there(own, "membership").id, browser: "journeys" };
    await perform(openSession, viewer, session, { database: this.database });
  }

  /** The name of the person of an account. */
  async nameOf(account: string): Promise<string> {
    const { userId } = await this.viewer(account);
    return there((await namesOf(this.database, [userId])).get(userId), account);
  }

  async suggestion(id: string) {
    return findSuggestion(this.database, await this.system(), id);
  }

  /** The living assignment of a unit in a case. */
  async work(id: string, unitKey: string) {
    const unit = await this.unit(unitKey);
    const all = await listAssignments(this.database, await this.system(), id);
    const living = all.filter(({ state }) => state !== "returned" && state !== "cancelled");
    return there(
      living.find(({ unitId }) => unitId === unit.id),
      `work of ${unitKey}`,
    );
  }

  async unit(key: string) {
    const units = await listUnits(this.database, await this.system());
    return there(
      units.find((unit) => unit.key === key),
      key,
    );
  }

  async category(key: string) {
    const categories = await listCategories(this.database, await this.system());
    return there(
      categories.find((category) => category.key === key),
      key,
    );
  }
}

/** What must be there; `what` is said when it is not. */
export function there<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`The demo has no ${what}`);
  return value;
}
