import "server-only";
import { UNIT_KINDS, type UnitKind } from "@/domain/unit";
import type { Role, Viewer } from "@/domain/viewer";
import type { deputies, memberships, users } from "../../schema";
import { type Actor, type Cast, type Deputy, found, nth, type Unit, viewerOf } from "./cast";
import { DELEGATIONS, type DelegationKey } from "./delegations";
import { at } from "./diary";
import names from "./names.json";
import type { Frame } from "./organisation";
import { termNumbered } from "./sessions";
import { WORDS } from "./words";

/** Rows of people, as they are written in one go. */
export type Rows = {
  users: (typeof users.$inferInsert)[];
  memberships: (typeof memberships.$inferInsert)[];
  deputies: (typeof deputies.$inferInsert)[];
};

/** A unit as the reference data has it. */
export type UnitRow = { id: string; key: string; name: string; docPrefix: string; kind: UnitKind };

/** Units with so much work that they have two handlers. */
const BUSY = [
  "weijian",
  "jiaoyu",
  "chengguan",
  "renshe",
  "gongan",
  "xunxian",
  "qibin",
  "zhujian",
  "wenlv",
  "gongxin",
];

/** The head of this unit is a deputy too. */
const DEPUTY_AND_HEAD = "nongye";

/** Invents everybody: rows to write, and the cast that acts. `passwordHash`: of the one password of the demo. */
export function inventPeople(
  congressId: string,
  units: readonly UnitRow[],
  categories: ReadonlyMap<string, string>,
  frame: Frame,
  passwordHash: string,
): { rows: Rows; cast: Cast } {
  const register = createRegister(congressId, passwordHash);
  const [staffNames, handlerNames] = [[...names.staff], [...names.handlers]];
  const office = (account: string, role: Role, place: Partial<Viewer> = {}) =>
    register.person(account, found(staffNames.shift(), "name"), role, place);
  const cast = {
    administrator: office("admin", "administrator"),
    staff: ["staff1", "staff2", "staff3", "staff4"].map((account) => office(account, "staff")),
    office: ["office1", "office2"].map((account) => office(account, "government_office")),
    leaders: ["leader1", "leader2"].map((account) => office(account, "leader")),
    clerks: clerksOf(frame, office),
    units: new Map(
      units
        .filter(({ kind }) => UNIT_KINDS[kind].handles)
        .map((unit) => [unit.key, staffUnit(unit, handlerNames, register.person)]),
    ),
    categories,
  };
  // The order of the lists of names is that of the accounts that were there first.
  const committees = new Map(
    [...COMMITTEES.slice(0, 1)].map(([key, account]) => memberOf(units, office, key, account)),
  );
  office("auditor1", "auditor");
  office("station1", "station_staff");
  for (const [key, account] of COMMITTEES.slice(1)) committees.set(...memberOf(units, office, key, account));
  const twoHats = found(cast.units.get(DEPUTY_AND_HEAD), DEPUTY_AND_HEAD).head;
  return {
    rows: register.rows,
    cast: {
      ...cast,
      committees,
      deputies: electDeputies(frame, register, twoHats),
      former: electFormer(frame, register),
    },
  };
}

type Register = ReturnType<typeof createRegister>;

function createRegister(congressId: string, passwordHash: string) {
  const rows: Rows = { users: [], memberships: [], deputies: [] };
  const createdAt = at(termNumbered(12).startsOn, "08:00");
  const member = (userId: string, role: Role, place: Partial<Viewer> = {}) => {
    const viewer = viewerOf(congressId, userId, role, place);
    const { unitId, delegationId } = viewer;
    rows.memberships.push({ congressId, userId, role, unitId, delegationId });
    return viewer;
  };
  const person = (account: string, name: string, role: Role, place: Partial<Viewer> = {}): Actor => {
    const id = crypto.randomUUID();
    rows.users.push({ id, account, name, passwordHash, mustChangePassword: false, createdAt });
    return { viewer: member(id, role, place), name };
  };
  return { congressId, rows, member, person };
}

/** One member for each special committee; the first has the account to look around. */
const COMMITTEES = [
  ["rd-chenghuan", "committee1"],
  ["rd-nongye", "committee2"],
  ["rd-jiaokewenwei", "committee3"],
  ["rd-shehui", "committee4"],
  ["rd-caijing", "committee5"],
] as const;

function memberOf(
  units: readonly UnitRow[],
  office: (account: string, role: Role, place: Partial<Viewer>) => Actor,
  key: string,
  account: string,
): [string, Actor] {
  const unit = units.find((each) => each.key === key);
  return [key, office(account, "committee", { unitId: found(unit, key).id })];
}

function clerksOf(
  { delegations }: Frame,
  office: (account: string, role: Role, place: Partial<Viewer>) => Actor,
) {
  return new Map(
    DELEGATIONS.map(({ key }) => [
      key,
      office(`clerk-${key}`, "delegation_clerk", { delegationId: found(delegations.get(key), key) }),
    ]),
  );
}

function staffUnit(
  { id, key, name, docPrefix, kind }: UnitRow,
  from: string[],
  person: Register["person"],
): Unit {
  const next = () => found(from.shift(), "name");
  const accounts = BUSY.includes(key) ? [`${key}-1`, `${key}-2`] : [`${key}-1`];
  const handlers = accounts.map((account) => person(account, next(), "unit_handler", { unitId: id }));
  const head = person(`${key}-head`, next(), "unit_head", { unitId: id });
  return { id, key, name, docPrefix, governmentSide: UNIT_KINDS[kind].governmentSide, handlers, head };
}

/** Fills the seats; each deputy has a mandate in every term from the twelfth on. */
function electDeputies(frame: Frame, register: Register, twoHats: Actor): Deputy[] {
  const seats = DELEGATIONS.flatMap(({ key, seats: count }) => Array.from({ length: count }, () => key));
  const special = seats.indexOf("shizhi");
  return seats.map((delegation, index) => {
    const delegationId = found(frame.delegations.get(delegation), delegation);
    const isHead = index === special;
    const account = isHead ? `${DEPUTY_AND_HEAD}-head` : `d${String(index + 1).padStart(3, "0")}`;
    const name = found(names.deputies[index], "name");
    const actor = isHead
      ? { name: twoHats.name, viewer: register.member(twoHats.viewer.userId, "deputy", { delegationId }) }
      : register.person(account, name, "deputy", { delegationId });
    seat(frame, register, actor, delegation, index);
    return { ...actor, account, delegation };
  });
}

/** A deputy of the eleventh term only; what he filed then goes on, and he rates it (Shanghai Art. 19). */
function electFormer({ delegations, terms }: Frame, { congressId, person, rows }: Register): Deputy {
  const delegation: DelegationKey = "qibin";
  const delegationId = found(delegations.get(delegation), delegation);
  const account = "d11-001";
  const actor = person(account, "岑立春", "deputy", { delegationId });
  const { userId } = actor.viewer;
  const termId = found(terms.get(11), "term 11");
  const cardNo = "110001";
  rows.deputies.push({ congressId, userId, termId, delegationId, cardNo, phone: "10000009001", post: "" });
  return { ...actor, account, delegation };
}

function seat(
  frame: Frame,
  { congressId, rows }: Register,
  { viewer }: Actor,
  key: DelegationKey,
  index: number,
) {
  const post = postOf(key, index);
  for (const [number, termId] of frame.terms) {
    if (number < 12) continue;
    rows.deputies.push({
      congressId,
      userId: viewer.userId,
      termId,
      delegationId: found(viewer.delegationId ?? undefined, "delegation"),
      cardNo: `${number}${String(index + 1).padStart(4, "0")}`,
      // No mobile number begins with 100, so that nobody is called by mistake.
      phone: `1000000${String(index + 1).padStart(4, "0")}`,
      post,
    });
  }
}

function postOf(key: DelegationKey, index: number): string {
  const { name, posts } = found(
    DELEGATIONS.find((delegation) => delegation.key === key),
    key,
  );
  const place = posts === "army" ? "" : name.replace("代表团", "");
  return `${place}${nth(WORDS.posts[posts], index)}`;
}
