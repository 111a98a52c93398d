import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { suggestions } from "@/db/schema";
import { ROLES, type Viewer } from "@/domain/viewer";
import type { Stage } from "@/tests/support/look";
import { foundCongress } from "@/tests/support/second-congress";
import { act, askToReturn, draftText, moveCase, seen, workSeen } from "@/tests/support/steps";
import { acceptOne, assignOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { acceptReturn } from "../commands/assignment/return";
import { saveDraft } from "../commands/suggestion/draft";
import { giveBack } from "../commands/suggestion/review";
import { visibleTo } from "./visible";

const DAY = "2023-03-15";
const MEETING = "2023-02-21";

let stage: Awaited<ReturnType<typeof openStage>>;
let cases: Awaited<ReturnType<typeof oneOfEach>>;
beforeAll(async () => {
  stage = await openStage();
  cases = await oneOfEach(stage);
});
afterAll(() => stage.drop());

/** The lead deputy's cases at every station that changes who may look; co-signed by `second` where named. */
async function oneOfEach(on: Stage) {
  const { second, lead, staff, roads, schools, finance, court } = on.cast;
  const cosignerIds = second.userId;
  const signed = { cosigners: [second] };
  const invited = await draftText(on, DAY, { cosignerIds });
  await moveCase(on, DAY, invited, lead, "invite");
  const dropped = await draftText(on, DAY, { cosignerIds });
  await moveCase(on, DAY, dropped, lead, "withdraw");
  const returned = await fileOne(on, DAY, signed);
  const reasons = { reasons: ["no_content"], note: "请补充。" };
  await act(on, giveBack, staff, DAY, { ...(await seen(on, returned)), ...reasons });
  const amended = await fileOne(on, DAY, signed);
  await act(on, giveBack, staff, DAY, { ...(await seen(on, amended)), ...reasons });
  await moveCase(on, DAY, amended, lead, "amend");
  const handed = await assignOne(on, DAY, { lead: roads, co: [schools] }, signed);
  const passedOn = await assignOne(on, DAY, { lead: finance }, signed);
  await handOver(on, passedOn.workId, finance, court);
  return {
    draft: await draftText(on, DAY, { cosignerIds }),
    invited,
    dropped,
    filed: await fileOne(on, DAY, signed),
    inSession: await fileOne(on, MEETING, signed),
    returned,
    amended,
    accepted: await acceptOne(on, DAY, signed),
    handed: handed.id,
    toCourt: (await assignOne(on, DAY, { lead: court }, signed)).id,
    passedOn: passedOn.id,
    replied: (await replyOne(on, DAY, { separate: [schools, finance] }, signed)).id,
  };
}

type Unit = Stage["cast"]["roads"];

async function handOver(on: Stage, workId: string, from: Unit, to: Unit) {
  await askToReturn(on, DAY, from, workId);
  const next = { ...(await workSeen(on, workId)), note: "情况属实", unitId: to.id };
  await act(on, acceptReturn, on.cast.staff, DAY, next);
}

/** The names of the cases this viewer may see. */
async function sees(viewer: Viewer) {
  const rows = await stage.database
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(visibleTo(viewer), inArray(suggestions.id, Object.values(cases))));
  const ids = rows.map(({ id }) => id);
  return Object.entries(cases)
    .filter(([, id]) => ids.includes(id))
    .map(([name]) => name)
    .join(" ");
}

const ALL = "draft invited dropped filed inSession returned amended accepted handed toCourt passedOn replied";
const FILED = "filed inSession returned accepted handed toCourt passedOn replied";
const ACCEPTED = "accepted handed toCourt passedOn replied";

describe("who sees which suggestion, written by hand", () => {
  test("the lead deputy sees all his own", async () => {
    expect(await sees(stage.cast.lead)).toBe(ALL);
  });

  test("a co-signer sees what he was invited to, never a draft, nor one withdrawn before he confirmed", async () => {
    expect(await sees(stage.cast.second)).toBe(`invited ${FILED}`);
  });

  test("other deputies of the same and of another delegation see nothing", async () => {
    expect(await sees(stage.cast.third)).toBe("");
    expect(await sees(stage.cast.stranger)).toBe("");
  });

  test("the delegation's clerk sees what was filed from his delegation, another's clerk nothing", async () => {
    expect(await sees(stage.cast.clerk)).toBe(FILED);
    expect(await sees(stage.cast.otherClerk)).toBe("");
    expect(await sees({ ...stage.cast.clerk, delegationId: null })).toBe("");
  });

  test("staff and auditor see what was filed and is not being rewritten, committee and leader what was accepted", async () => {
    for (const viewer of [stage.cast.staff, stage.cast.otherStaff, stage.cast.auditor])
      expect(await sees(viewer)).toBe(FILED);
    for (const viewer of [stage.cast.committee, stage.cast.leader]) expect(await sees(viewer)).toBe(ACCEPTED);
  });

  test("the government office sees what its side handles or handled, not a court's own case", async () => {
    expect(await sees(stage.cast.office)).toBe("handed passedOn replied");
  });

  test("a unit sees only its assignments, also the one it gave back; lead and co alike", async () => {
    const { roads, schools, finance, court } = stage.cast;
    for (const person of ["handler", "head"] as const) {
      expect(await sees(roads[person])).toBe("handed");
      expect(await sees(schools[person])).toBe("handed replied");
      expect(await sees(finance[person])).toBe("passedOn replied");
      expect(await sees(court[person])).toBe("toCourt passedOn");
    }
    expect(await sees({ ...roads.handler, unitId: null })).toBe("");
  });

  test("administrator and station staff read no cases; the scheduler reads all", async () => {
    expect(await sees(stage.cast.administrator)).toBe("");
    expect(await sees(stage.cast.station)).toBe("");
    expect(await sees(stage.cast.system)).toBe(ALL);
  });
});

describe("sight ends at the congress", () => {
  test.each(ROLES)(
    "a %s of another congress sees nothing, even with the same person's and unit's ids",
    async (role) => {
      const { lead, roads, north } = stage.cast;
      const place = { unitId: roads.id, delegationId: north };
      const viewer: Viewer = { userId: lead.userId, congressId: "elsewhere", role, ...place };
      expect(await sees(viewer)).toBe("");
    },
  );

  test("the same ids in two congresses are two things", async () => {
    const other: Stage = { ...stage, cast: await foundCongress(stage.database, "junxian") };
    await act(other, saveDraft, other.cast.lead, DAY, { id: cases.draft, title: "浚县的建议" });
    const rows = await stage.database
      .select({ title: suggestions.title })
      .from(suggestions)
      .where(and(visibleTo(other.cast.lead), eq(suggestions.id, cases.draft)));
    expect(rows).toEqual([{ title: "浚县的建议" }]);
    expect(await sees(other.cast.stranger)).toBe("");
  });
});

test("a role that nobody knows sees nothing", async () => {
  const forged = JSON.parse(JSON.stringify({ ...stage.cast.staff, role: "superuser" }));
  expect(await sees(forged)).toBe("");
});
