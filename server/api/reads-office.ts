import "server-only";
import { z } from "zod";
import { findOwnAccount } from "@/db/queries/account";
import { listCalendarVersions, listCalendarYears, listRuleSets } from "@/db/queries/calendar";
import { settingsOf } from "@/db/queries/congress";
import { everyDelivery } from "@/db/queries/delivery";
import { listExperts } from "@/db/queries/expert";
import { listLeaders } from "@/db/queries/key-suggestion";
import { everyNotification } from "@/db/queries/notification";
import {
  listCategories,
  listDelegations,
  listReplyClasses,
  listSessions,
  listTerms,
  listUnits,
} from "@/db/queries/organisation";
import { listDeputies } from "@/db/queries/people";
import { findPerson } from "@/db/queries/person-detail";
import { everyPerson } from "@/db/queries/person-export";
import { listSubstitutions, listUnitPeople } from "@/db/queries/substitution";
import { listWebhooks } from "@/db/queries/webhook";
import { dayOf } from "@/domain/day";
import { CHANNEL_NAMES, DELIVERY_STATES } from "@/domain/delivery/channels";
import { categoryFields } from "@/domain/organisation/category";
import { delegationFields } from "@/domain/organisation/delegation";
import { seenOf } from "@/domain/organisation/fields";
import { replyClassFields } from "@/domain/organisation/reply-class";
import { sessionFields } from "@/domain/organisation/session";
import { settingsFields } from "@/domain/organisation/settings";
import { termFields } from "@/domain/organisation/term";
import { unitFields } from "@/domain/organisation/unit";
import { can, PERMISSIONS } from "@/domain/permissions";
import { ACCOUNT_STATES } from "@/domain/person/filter";
import { HELD_ROLES, type Viewer } from "@/domain/viewer";
import { flag, nothing, q } from "./query";
import { type Ask, one, parts, type Read, rows } from "./read";

const organisation = PERMISSIONS["organisation.write"];
const people = PERMISSIONS["person.write"];
const calendar = PERMISSIONS["calendar.write"];
const withRetired = z.strictObject({ retired: flag });
const peopleQuery = z.strictObject({
  q,
  role: z.enum(HELD_ROLES).optional(),
  unit: z.uuid().optional(),
  delegation: z.uuid().optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
});
const deliveryQuery = z.strictObject({
  state: z.enum(DELIVERY_STATES).optional(),
  channel: z.enum(CHANNEL_NAMES).optional(),
});

/** The lists of the organisation, as everybody chooses from them; `seen` is what a change of a row sends back. */
export const OFFICE_READS = {
  "/me": one(
    {
      by: HELD_ROLES,
      query: nothing,
    },
    me,
  ),
  "/units": rows(
    {
      by: HELD_ROLES,
      query: withRetired,
    },
    units,
    ({ id }) => id,
  ),
  "/categories": rows(
    { by: HELD_ROLES, query: withRetired },
    async ({ db, viewer, query }) => seen(categoryFields, await listCategories(db, viewer, query)),
    ({ id }) => id,
  ),
  "/reply-classes": rows(
    { by: HELD_ROLES, query: withRetired },
    async ({ db, viewer, query }) => seen(replyClassFields, await listReplyClasses(db, viewer, query)),
    ({ key }) => key,
  ),
  "/delegations": rows(
    { by: HELD_ROLES, query: withRetired },
    async ({ db, viewer, query }) => seen(delegationFields, await listDelegations(db, viewer, query)),
    ({ id }) => id,
  ),
  "/terms": rows(
    { by: HELD_ROLES, query: withRetired },
    async ({ db, viewer, query }) => seen(termFields, await listTerms(db, viewer, query)),
    ({ id }) => id,
  ),
  "/sessions": rows(
    { by: HELD_ROLES, query: withRetired },
    async ({ db, viewer, query }) => seen(sessionFields, await listSessions(db, viewer, query)),
    ({ id }) => id,
  ),
  "/leaders": rows(
    {
      by: PERMISSIONS["keySuggestion.nominate"],
      query: nothing,
    },
    ({ db, viewer }) => listLeaders(db, viewer),
    ({ id }) => id,
  ),
  "/co-signers": rows(
    { by: ["deputy", "staff"], query: nothing },
    ({ db, viewer, now }) => listDeputies(db, viewer, dayOf(now)),
    ({ userId }) => userId,
  ),
  "/notifications": parts(
    {
      by: PERMISSIONS["notification.read"],
      query: z.strictObject({ unread: flag }),
    },
    ({ db, viewer, query }) => everyNotification(db, viewer, query),
  ),
  "/settings": one({ by: organisation, query: nothing }, async ({ db, viewer }) => {
    const settings = await settingsOf(db, viewer.congressId);
    return { settings, seen: seenOf(settingsFields, settings) };
  }),
  "/rule-sets": rows(
    { by: organisation, query: nothing },
    ({ db, viewer }) => listRuleSets(db, viewer),
    ({ key }) => key,
  ),
  "/calendar-years": rows(
    { by: calendar, query: nothing },
    ({ db, viewer }) => listCalendarYears(db, viewer),
    ({ year }) => String(year),
  ),
  "/calendar-versions": rows(
    { by: calendar, query: nothing },
    ({ db, viewer }) => listCalendarVersions(db, viewer),
    ({ year, version }) => `${year},${version}`,
  ),
  "/webhooks": rows(
    { by: organisation, query: nothing },
    ({ db, viewer }) => listWebhooks(db, viewer),
    ({ id }) => id,
  ),
  "/people": parts({ by: people, query: peopleQuery }, ({ db, viewer, now, query }) =>
    everyPerson(db, viewer, { ...query, q: query.q ?? "", page: 1 }, now),
  ),
  "/people/{id}": one({ by: people, query: nothing }, ({ db, viewer, id }) => findPerson(db, viewer, id)),
  "/experts": rows(
    { by: PERMISSIONS["expert.write"], query: withRetired },
    ({ db, viewer, query }) => listExperts(db, viewer, query),
    ({ id }) => id,
  ),
  "/substitutions": rows(
    { by: PERMISSIONS["substitution.write"], query: nothing },
    ({ db, viewer }) => listSubstitutions(db, viewer),
    ({ id }) => id,
  ),
  "/unit-people": rows(
    { by: PERMISSIONS["substitution.write"], query: nothing },
    ({ db, viewer }) => listUnitPeople(db, viewer),
    ({ membershipId }) => membershipId,
  ),
  "/deliveries": parts(
    {
      by: PERMISSIONS["delivery.write"],
      query: deliveryQuery,
    },
    ({ db, viewer, query }) => everyDelivery(db, viewer, query),
  ),
} satisfies Record<string, Read>;

async function me({ db, viewer }: Ask) {
  const { account, name } = await findOwnAccount(db, viewer);
  return { ...viewer, account, name };
}

// How much a unit has in hand is for those who hand out work.
async function units({ db, viewer, query }: Ask<{ retired: boolean }>) {
  const all = seen(unitFields, await listUnits(db, viewer, { ...query, committees: "too" }));
  return all.map(({ openCases, ...unit }) => (watches(viewer) ? { ...unit, openCases } : unit));
}

const watches = (viewer: Viewer) => can(viewer, "assignment.create") || can(viewer, "organisation.write");

const seen = <Row extends Record<string, unknown>>(fields: z.ZodObject, list: readonly Row[]) =>
  list.map((row) => ({ ...row, seen: seenOf(fields, row) }));
