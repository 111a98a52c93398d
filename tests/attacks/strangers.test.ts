import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { events } from "@/db/schema";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import { AWARD_TRANSITIONS } from "@/domain/award/workflow";
import { COMMITMENT_TRANSITIONS } from "@/domain/commitment/workflow";
import { EVALUATION_TRANSITIONS } from "@/domain/evaluation/workflow";
import { KEY_TRANSITIONS } from "@/domain/key-suggestion/workflow";
import { PUBLICATION_TRANSITIONS } from "@/domain/publication/workflow";
import { TRANSITIONS } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import { YEAR_REPORT_TRANSITIONS } from "@/domain/year-report/workflow";
import type { Cast } from "../support/cast";
import { fingerprint } from "../support/fingerprint";
import { refused } from "../support/refused";
import { foundCongress } from "../support/second-congress";
import { closeOne, fileOne, openStage } from "../support/story";
import { LIVES } from "./lives";

let stage: Awaited<ReturnType<typeof openStage>>;
let other: Cast;
beforeAll(async () => {
  stage = await openStage();
  other = await foundCongress(stage.database, "junxian");
  const there = { ...stage, cast: other };
  await fileOne(there, "2023-03-15");
  await closeOne(there, "2023-03-15");
});
afterAll(() => stage.drop());

const tried = new Set<string>();

describe.each(LIVES)("$name", ({ open }) => {
  test("at every step everybody else is refused and nothing changes; then the right person does it", async () => {
    for (const each of await open(stage)) {
      const form = await each.form();
      const strangers = everybodyBut(each.rightful);
      const before = await snapshot();
      const answers: string[] = [];
      for (const stranger of strangers) {
        const answer = await refused(each.send(stage, stranger.viewer, form));
        answers.push(`${each.name} by ${stranger.who}: ${answer}`);
      }
      expect(answers.filter((line) => !/: (forbidden|not_found|conflict) /.test(line))).toEqual([]);
      const elsewhere = answers.filter((line) => line.includes("of another congress"));
      // A deputy there would write a draft of his own, under the same id, but with nothing of this congress in it.
      const there = elsewhere.filter((line) => !/^(saveDraft|savePaper|convertMotion) /.test(line));
      expect(there.filter((line) => !/: (forbidden|not_found) /.test(line))).toEqual([]);
      expect([each.name, await snapshot()]).toEqual([each.name, before]);
      const [right] = each.rightful;
      if (!right) throw new Error(`Nobody may ${each.name}`);
      expect([each.name, await refused(each.send(stage, right, form))]).toEqual([each.name, "done"]);
      tried.add(each.name);
    }
  });
});

const snapshot = async () =>
  [
    await fingerprint(stage.database, stage.cast.congressId),
    await fingerprint(stage.database, other.congressId),
  ].join("\n\n");

/** Everybody who must not: the other people of the congress, and as many of another one. */
function everybodyBut(rightful: readonly Viewer[]) {
  const key = ({ userId, role, congressId }: Viewer) => `${userId} ${role} ${congressId}`;
  const right = new Set(rightful.map(key));
  const people = [
    ...peopleOf(stage.cast, ""),
    ...peopleOf(other, " of another congress"),
    ...twins(rightful),
  ];
  return people.filter(({ viewer }) => !right.has(key(viewer)));
}

function peopleOf(cast: Cast, where: string) {
  const { roads, schools, finance, court } = cast;
  const units = { roads, schools, finance, court };
  const inUnits = Object.entries(units).flatMap(([name, { handler, head }]) => [
    { who: `${name}' handler${where}`, viewer: handler },
    { who: `${name}' head${where}`, viewer: head },
  ]);
  const { lead, second, third, stranger, clerk, otherClerk, staff, otherStaff, office } = cast;
  const { committee, otherCommittee, leader, station, auditor, administrator, system } = cast;
  const named = { lead, second, third, stranger, clerk, otherClerk, staff, otherStaff, office };
  const rest = { committee, otherCommittee, leader, station, auditor, administrator, system };
  const others = Object.entries({ ...named, ...rest }).map(([who, viewer]) => ({
    who: `${who}${where}`,
    viewer,
  }));
  return [...others, ...inUnits];
}

/** The right persons themselves, but signed in to the other congress with the same ids. */
const twins = (rightful: readonly Viewer[]) =>
  rightful.map((viewer) => ({
    who: `the same ${viewer.role} signed in of another congress`,
    viewer: { ...viewer, congressId: other.congressId },
  }));

/** Where the commands lie that are tried here: rooms, and files that stand alone. */
const ROOMS = [
  "suggestion",
  "assignment",
  "commitment",
  "key-suggestion",
  "evaluation",
  "arbitration",
  "directive",
  "substitution",
  "group",
  "paper",
  "award",
  "scoring",
  "report",
  "year-report",
  "volume",
  "import-batch",
  "publication",
  "event-subscription",
  "access-token.ts",
];

function filesOf(room: string): string[] {
  const place = new URL(`../../db/commands/${room}`, import.meta.url).href;
  if (room.endsWith(".ts")) return [place];
  return readdirSync(new URL(place))
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .map((name) => `${place}/${name}`);
}

describe("nothing was left out", () => {
  test("every command on suggestions and assignments was tried", async () => {
    const found: string[] = [];
    for (const file of ROOMS.flatMap(filesOf)) {
      const module: Record<string, unknown> = await import(/* @vite-ignore */ file);
      for (const [name, value] of Object.entries(module))
        if (value !== null && typeof value === "object" && "permission" in value) found.push(name);
    }
    expect(found.toSorted()).toEqual(
      [
        ...["mergeCases", "removeFromGroup", "dissolveGroup", "assignGroup", "useReplyForGroup"],
        ...["proposeSplit", "dropSplit", "refuseSplit", "agreeToSplit", "linkCase", "unlinkCase"],
        ...["savePaper", "filePaper", "ratePaper", "answerLetter", "correctLetterAnswer", "convertMotion"],
        ...["saveDraft", "fileSuggestion", "moveSuggestion", "confirmCosigning", "declineCosigning"],
        ...[
          "agreeToWithdrawal",
          "refuseWithdrawal",
          "giveBack",
          "proposeRefusal",
          "firstReview",
          "accept",
          "assign",
          "bulkAssign",
        ],
        ...["rate", "rateAsCosigner", "urge", "moveAssignment", "recordContact", "confirmContact"],
        ...["saveReply", "signReply", "issueReply", "draftOpinion", "answerOpinion", "proposeReturn"],
        ...["noteProgress", "fulfil", "changeDay", "cancelCommitment", "explainCommitment"],
        // The scheduler's own is proved beside its command.
        ...["sweepCommitments", "urgeCommitment", "rateCommitment", "closeUnrated", "closeAllUnrated"],
        ...["answerReturn", "acceptReturn", "askExtension", "answerExtension"],
        ...["nominate", "decideKeys", "moveKeySuggestion", "planKey", "recordVisit", "reportKey", "voteKey"],
        ...["addExpert", "changeExpert", "retireExpert", "reviveExpert"],
        ...["callPanel", "arrangePanel", "holdMeeting"],
        ...["handOver", "dispatch", "bulkDispatch", "returnToOffice", "callArbitration", "decideArbitration"],
        // An award and a formula of one's own congress are opened by whoever may there; proved beside their commands.
        ...["openAward", "enterFormula", "nominateForAward", "startVoting", "castBallot", "publishAward"],
        ...["reviewReplies", "correctReview"],
        ...["editReport", "freezeReport", "issueReport", "withdrawReport"],
        ...["saveYearReport", "finishYearReport", "sendBackYearReport", "signYearReport"],
        ...["receiveYearReport", "giveBackYearReport", "urgeYearReport"],
        ...["recheckImport", "discardImport", "startImport", "undoImport", "handOutPasswords"],
        ...["decidePublication", "answerFindings", "recordInspection", "acceptFile", "publishCase"],
        ...["correctPublication", "publishReady", "withdrawPublication", "withholdPublication"],
        ...["changeConsent", "changeSubscription", "pauseSubscription", "resumeSubscription"],
        ...["retireSubscription", "rotateSecret", "sendTestEvent", "replayPush", "replayFailed"],
        // What is begun in one's own congress; proved beside their commands.
        ...["createReport", "saveTemplate", "openYearReports", "orderVolume", "receiveImport"],
        ...["createSubscription", "createAccessToken", "revokeAccessToken"],
        // The scheduler's own.
        ...["finishVolume", "failVolume", "expireVolumes", "workOnImport", "skipImportRow"],
        ...["refreshPublications", "markFailing", "pauseFailing"],
        ...["instruct", "readDirective", "answerDirective", "enterSubstitute", "endSubstitution"],
      ].toSorted(),
    );
  });

  test("every move that a person can make happened in these lives, after everybody else had tried it", async () => {
    const rows = await stage.database.selectDistinct({ name: events.name }).from(events);
    const names = rows.map(({ name }) => name);
    const moves = (noun: string, table: Record<string, { by: readonly string[] }>) =>
      Object.entries(table)
        .filter(([, { by }]) => by.some((role) => role !== "system"))
        .map(([name]) => `${noun}.${name}`);
    const all = [
      ...moves("suggestion", TRANSITIONS),
      ...moves("assignment", ASSIGNMENT_TRANSITIONS),
      ...moves("commitment", COMMITMENT_TRANSITIONS),
      ...moves("keySuggestion", KEY_TRANSITIONS),
      ...moves("evaluation", EVALUATION_TRANSITIONS),
      ...moves("award", AWARD_TRANSITIONS),
      ...moves("yearReport", YEAR_REPORT_TRANSITIONS),
      ...moves("publication", PUBLICATION_TRANSITIONS),
    ];
    // These three hang on a setting, or on the third end of an evaluation; they are proved beside their commands.
    const elsewhere = [
      "suggestion.submitToSecretariat",
      "suggestion.submitPaperToSecretariat",
      "suggestion.rateLastOnPaper",
      "suggestion.closeEvaluated",
      "assignment.extendOnOwnWord",
      // A published case is renewed when another reply came, and amended before; proved beside their commands.
      "publication.amend",
      "publication.renew",
    ];
    expect(all.filter((name) => !names.includes(name))).toEqual(elsewhere);
    expect(tried.size).toBeGreaterThan(45);
  });
});
