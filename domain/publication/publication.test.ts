import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Viewer } from "../viewer";
import { namesOf } from "../workflow";
import type { PublicationSubject } from "./guards";
import { capOf, isAbove, LEVELS, lowest, PUBLIC_FIELDS, PUBLIC_LEVELS, proposedLevel, shows } from "./levels";
import { refreshed } from "./refresh";
import { type CaseFacts, type Decision, snapshotOf } from "./snapshot";
import { PUBLICATION_STATES } from "./states";
import { PUBLICATION_TRANSITION_NAMES, publicationWorkflow } from "./workflow";

const viewer = (role: Viewer["role"], userId = "lead"): Viewer => ({
  ...{ role, userId, congressId: "hebi", unitId: null, delegationId: null },
});

const ready: PublicationSubject = {
  ...{ state: "reviewed", leadId: "lead", choice: "full", level: "full", proposed: "full" },
  ...{ reason: "", summary: "", openFindings: 0, uncleanFiles: 0, replyWaits: false },
};

describe("the table of moves", () => {
  test.each([
    ["the deputy keeps it private", { choice: "none" }, "deputyAgrees"],
    ["nobody chose", { choice: null }, "deputyAgrees"],
    ["more than the deputy agreed to", { choice: "title_only" }, "withinChoice"],
    ["nothing was decided", { level: "none" }, "hasLevel"],
    ["more than the unit proposed, without a word", { proposed: "summary" }, "hasReason"],
    ["a summary without its text", { level: "summary" }, "hasSummary"],
    ["personal data nobody answered", { openFindings: 1 }, "findingsAnswered"],
    ["a file without a clean copy", { uncleanFiles: 1 }, "filesClean"],
  ] as const)("refuses to publish: %s", (_why, broken, guard) =>
    expect(publicationWorkflow.judge("publish", { ...ready, ...broken }, viewer("staff"))).toEqual({
      kind: "refused",
      because: { key: `publication.${guard}` },
    }),
  );

  test("more than the unit proposed is allowed with a reason", () =>
    expect(
      publicationWorkflow.judge(
        "publish",
        { ...ready, proposed: "title", reason: "事关群众。" },
        viewer("staff"),
      ),
    ).toEqual({ kind: "allowed", to: "published" }));

  test("which moves are offered in which state, to whom", () => {
    const offered = (role: Viewer["role"], userId?: string) =>
      PUBLICATION_STATES.map((state) =>
        [
          state,
          ...publicationWorkflow.offers({ ...ready, state }, viewer(role, userId)).map(({ name }) => name),
        ].join(" "),
      );
    expect(offered("staff")).toEqual([
      "proposed decide answer inspect withhold",
      "reviewed decide answer inspect publish withhold",
      "published amend answer inspect correct withdraw",
      "withheld decide",
      "withdrawn decide",
    ]);
    expect(offered("deputy")).toEqual(PUBLICATION_STATES.map((state) => `${state} changeConsent`));
    expect(offered("deputy", "another")).toEqual([...PUBLICATION_STATES]);
    expect(offered("unit_head")).toEqual([...PUBLICATION_STATES]);
    expect(offered("system")).toEqual(
      PUBLICATION_STATES.map((state) => (state === "published" ? "published refresh" : state)),
    );
  });

  test("while a reply waits, it is published; afterwards a new version is a correction", () => {
    const names = (replyWaits: boolean) =>
      publicationWorkflow
        .offers({ ...ready, state: "published", replyWaits }, viewer("staff"))
        .map(({ name }) => name);
    expect(names(true)).toContain("renew");
    expect(names(true)).not.toContain("correct");
    expect(names(false)).not.toContain("renew");
    expect(PUBLICATION_TRANSITION_NAMES).toContain("renew");
  });
});

describe("levels", () => {
  test.each([
    [null, [], "none"],
    ["none", ["full"], "none"],
    ["title_only", ["full"], "title"],
    ["full", [], "title"],
    ["full", ["full"], "full"],
    ["full", ["full", "summary"], "summary"],
    ["full", ["none", "full"], "title"],
    ["title_only", ["none"], "title"],
  ] as const)("deputy %s and units %j come to %s", (choice, proposals, level) =>
    expect(proposedLevel(choice, proposals)).toBe(level),
  );

  test("what is proposed never goes beyond the deputy's choice", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(null, "full", "title_only", "none"),
        fc.array(fc.constantFrom("full", "summary", "none")),
        (choice, proposals) => {
          expect(isAbove(proposedLevel(choice, proposals), capOf(choice))).toBe(false);
          expect(lowest([...LEVELS])).toBe("none");
        },
      ),
    ));

  test.each(PUBLIC_LEVELS)("at %s a snapshot has the fields of the table and no other", (level) => {
    const snapshot = snapshotOf(facts, decisionOf(level), [FILE]);
    const shown = Object.entries(snapshot)
      .filter(([name, value]) => name !== "level" && value !== null)
      .map(([name]) => name);
    const table = namesOf(PUBLIC_FIELDS).filter((field) => shows(level, field));
    expect(shown.toSorted()).toEqual(table.toSorted());
  });
});

describe("bringing up to date", () => {
  const later: CaseFacts = {
    ...facts0(),
    state: "closed",
    title: "改过的标题",
    text: { situation: "改过", cause: "改过", points: ["改过"] },
    commitments: [{ id: "c2", unit: UNIT(), text: "新的承诺", firstDueOn: "2024-01-01" }],
    standings: [
      { id: "c1", state: "closed", dueOn: "2023-12-01", fulfilledOn: "2023-11-01", verdict: "satisfied" },
      { id: "c2", state: "open", dueOn: "2024-01-01", fulfilledOn: null, verdict: null },
    ],
  };

  test("takes the facts, keeps the words, and tells nothing of a promise that is not public", () => {
    const published = snapshotOf(facts, decisionOf("full"), [FILE]);
    const next = refreshed(published, snapshotOf(later, decisionOf("full"), []));
    expect(next.state).toBe("closed");
    expect(next.standings).toEqual([later.standings[0]]);
    const { title, text, replies, commitments, files } = published;
    expect(next).toMatchObject({ title, text, replies, commitments, files });
    expect(JSON.stringify(next)).not.toContain("改过");
    expect(JSON.stringify(next)).not.toContain("新的承诺");
  });
});

function UNIT() {
  return { id: "u1", name: "市交通运输局", nameEn: "Transport Bureau" };
}

function facts0(): CaseFacts {
  return {
    ...{ number: "12-1-001", title: "关于公交的建议", state: "replied", period: "session" },
    deputies: [{ id: "lead", name: "林知远", lead: true }],
    delegation: { id: "d", name: "浚县代表团", nameEn: "Xunxian" },
    category: { id: "k", name: "城建环保", nameEn: "City" },
    session: { id: "s", term: 12, session: 1 },
    days: {
      ...{ submittedOn: "2023-03-01", acceptedOn: "2023-03-02", assignedOn: "2023-03-03" },
      ...{ dueOn: "2023-06-03", repliedOn: "2023-05-01", closedOn: null },
    },
    units: [{ ...UNIT(), kind: "lead" }],
    text: { situation: "情况", cause: "原因", points: ["一"] },
    replies: [
      {
        ...{ id: "r", unit: UNIT(), docNumber: "鹤交函〔2023〕1号", round: 1, issuedOn: "2023-05-01" },
        ...{ answers: [{ dealtWith: true, text: "已办" }], summary: "已办", explanation: "" },
      },
    ],
    outcomes: [{ unit: UNIT(), round: 1, issuedOn: "2023-05-01", class: null }],
    commitments: [{ id: "c1", unit: UNIT(), text: "年底前完成", firstDueOn: "2023-12-01" }],
    standings: [{ id: "c1", state: "open", dueOn: "2023-12-01", fulfilledOn: null, verdict: null }],
    rating: { handling: "satisfied", result: "satisfied", overall: "satisfied", ratedOn: "2023-05-10" },
  };
}

const facts = facts0();
const FILE = { id: "f", name: "图.pdf", mime: "application/pdf", size: 1, sha256: "0" };
function decisionOf(level: Decision["level"]): Decision {
  return { level, summary: "摘要", masked: [], hidden: [] };
}
