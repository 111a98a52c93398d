import { and, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "@/db/client";
import { saysAll } from "@/db/queries/suggestion-search";
import { visibleTo } from "@/db/queries/visible";
import { suggestions } from "@/db/schema";
import { verify } from "@/db/verify";
import { type Day, dayOf } from "@/domain/day";
import { differenceOf } from "@/domain/report/difference";
import { rowsOf } from "@/domain/report/snapshot";
import { plain } from "@/domain/search/words";
import { systemViewer } from "@/domain/viewer";
import { demoDatabase } from "@/tests/support/demo";
import { differences, type Look, lookAt, lookBack, lookOn } from "@/tests/support/look-back";
import { readReport, reportOf } from "@/tests/support/report-text";
import { daysSpokenOf } from "./demo/spoken";
import { HEBI } from "./reference";

const NOW = new Date("2026-06-17T10:00:00+08:00");

let demo: Awaited<ReturnType<typeof demoDatabase>>;

// The last days of what was told by then: quiet, busy, the year's end, and a month ago.
const PAST_DAYS = ["2023-03-31", "2023-06-30", "2023-12-31", "2026-05-17"];
const looks = new Map<Day, Look>();

beforeAll(async () => {
  demo = await demoDatabase(NOW, undefined, (stage) => stage.tell("looks", lookOn(PAST_DAYS, stage, looks)));
}, 600_000);
afterAll(() => demo.drop());

const count = (query: SQL) => demo.count(query);

// What was accepted in 2023 and counts.
const YEAR = sql`select * from suggestions where accepted_on between '2023-01-01' and '2023-12-31'
  and state not in ('withdrawn', 'declined', 'letter')`;

const YEAR_CLOCKS = sql`select clocks.* from clocks join (${YEAR}) s on s.id = clocks.suggestion_id`;

const LAST_RATING = sql`select distinct on (suggestion_id) overall from ratings
  where counts and suggestion_id in (select id from (${YEAR}) s) order by suggestion_id, round desc`;

test("any part of any word is found, as a look through every letter finds it", async () => {
  const viewer = systemViewer(HEBI);
  const texts = await demo.ask<{ id: string; text: string }>(sql`select s.id::text, concat_ws(chr(10),
      s.series || '-' || lpad(s.number::text, 3, '0'), s.title, lead.name,
      (select string_agg(u.name, chr(10)) from cosigners c join users u on u.id = c.user_id where c.suggestion_id = s.id),
      (select string_agg(concat_ws(chr(10), u.name, u.name_en), chr(10)) from assignments a join units u
        on u.congress_id = a.congress_id and u.id = a.unit_id
        where a.suggestion_id = s.id and a.state not in ('returned', 'cancelled')),
      s.situation, s.cause, (select string_agg(point, chr(10)) from jsonb_array_elements_text(s.points) point),
      (select string_agg(concat_ws(chr(10), r.doc_number, r.summary, r.explanation,
        (select string_agg(answer ->> 'text', chr(10)) from jsonb_array_elements(r.answers) answer)), chr(10))
        from replies r where r.suggestion_id = s.id and r.issued_on is not null)) as text
    from suggestions s join users lead on lead.id = s.lead_id`);
  const words = texts
    .filter((_, index) => index % 2 === 0)
    .flatMap(({ text }, index) => someWords(text, index));
  expect(words.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  for (const word of words) {
    const expected = texts.filter(({ text }) => plain(text).includes(plain(word))).map(({ id }) => id);
    const rows = await demo.database
      .select({ id: suggestions.id })
      .from(suggestions)
      .where(and(visibleTo(viewer), saysAll(word)));
    if (
      rows
        .map(({ id }) => id)
        .toSorted()
        .join() !== expected.toSorted().join()
    )
      wrong.push(word);
  }
  expect(wrong).toEqual([]);
});

/** Two words of two to five letters from a text, always the same ones. */
function someWords(text: string, index: number): string[] {
  const runs = text.match(/\p{Script=Han}{6,}/gu) ?? [];
  return [0, 1].flatMap((turn) => {
    const run = runs[(index * 7 + turn * 13) % runs.length] ?? "";
    const length = 2 + ((index + turn) % 4 === 3 ? 3 : (index + turn) % 3);
    const from = index % Math.max(1, run.length - length);
    return run.length > length ? [run.slice(from, from + length)] : [];
  });
}

describe("the figures of 2023", () => {
  test("229 suggestions, most of them filed in session, numbered without a gap", async () => {
    expect(await count(sql`select count(*) from (${YEAR}) s`)).toBe(229);
    expect(await count(sql`select count(distinct title) from (${YEAR}) s`)).toBe(229);
    const series = await demo.ask(
      sql`select series, period, min(number), max(number), count(distinct number)::int as count from (${YEAR}) s group by 1, 2 order by 1`,
    );
    expect(series).toEqual([
      { series: "12-1", period: "session", min: 1, max: 190, count: 190 },
      { series: "2023", period: "intersession", min: 1, max: 39, count: 39 },
    ]);
  });

  test("211 in class A and 18 in class B, by the last reply of each", async () => {
    const classes = await demo.ask(sql`select class_key as class, count(*)::int from (
      select distinct suggestion_id, class_key from replies r where issued_on is not null
        and suggestion_id in (select id from (${YEAR}) s)
        and not exists (select 1 from replies n where n.assignment_id = r.assignment_id and n.round > r.round)
    ) last group by 1 order by 1`);
    expect(classes).toEqual([
      { class: "A", count: 211 },
      { class: "B", count: 18 },
    ]);
  });

  test("every reply in time, the first and those after it", async () => {
    const late = sql`late_from is not null or stopped_on is null or stopped_on > due_on`;
    const replies = sql`select * from (${YEAR_CLOCKS}) c where clock in ('reply', 'secondReply')`;
    expect(await count(sql`select count(*) from (${replies}) c`)).toBeGreaterThan(250);
    expect(await count(sql`select count(*) from (${replies}) c where ${late}`)).toBe(0);
  });

  test("all rated: 220 satisfied or basically satisfied, 9 not", async () => {
    const rated = await demo.ask(
      sql`select overall, count(*)::int from (${LAST_RATING}) last group by 1 order by 1`,
    );
    expect(rated).toEqual([
      { overall: "satisfied", count: 188 },
      { overall: "basically_satisfied", count: 32 },
      { overall: "dissatisfied", count: 9 },
    ]);
  });

  test("each deputy was talked to before his reply, most of them face to face", async () => {
    const talked = (more: SQL) => sql`select count(distinct c.suggestion_id) from contact_records c
      join (${YEAR}) s on s.id = c.suggestion_id where c.round = 1 and c.held_on <= s.replied_on ${more}`;
    expect(await count(talked(sql``))).toBe(229);
    const met = await count(talked(sql`and c.way in ('visit', 'meeting', 'symposium', 'research')`));
    expect(met / 229).toBeGreaterThan(0.82);
    expect(met / 229).toBeLessThan(0.88);
  });
});

describe("what really happens on the way, in 2023", () => {
  const happened = (name: string) =>
    count(sql`select count(*) from events where name = ${name} and at < '2024-01-01'`);

  test.each([
    ["assignment.acceptReturn", 14],
    ["assignment.refuseReturn", 5],
    ["assignment.grantExtension", 12],
    ["assignment.refuseExtension", 2],
    ["assignment.rejectOpinion", 3],
    ["assignment.waive", 2],
    ["assignment.sendBack", 8],
    ["suggestion.urge", 8],
    ["suggestion.remind", 6],
    ["suggestion.sendBack", 4],
    ["suggestion.giveBack", 6],
    ["suggestion.dispute", 22],
    ["suggestion.appeal", 10],
    ["suggestion.evaluate", 10],
    ["suggestion.closeEvaluated", 4],
    ["suggestion.rateLast", 5],
    ["suggestion.declineCosigning", 2],
    ["suggestion.decline", 3],
    ["suggestion.treatAsLetter", 2],
    ["suggestion.withdraw", 2],
    ["suggestion.rateAsCosigner", 24],
    ["contact.object", 1],
  ])("%s: %i times", async (name, times) => expect(await happened(name)).toBe(times));

  test("separate handling: six cases, two replies each", async () => {
    const separate = await demo.ask(sql`select count(r.id)::int as replies from assignments a
      join replies r on r.assignment_id = a.id and r.issued_on < '2024-01-01'
      where a.kind = 'separate' group by a.suggestion_id`);
    expect(separate).toEqual(Array(6).fill({ replies: 2 }));
  });

  test("joint signers: two to nine, each on the words that stand", async () => {
    const joint = await demo.ask<{ signers: number; signed: boolean }>(sql`select count(*)::int as signers,
        bool_and(c.confirmed_hash = s.text_hash) as signed
      from (${YEAR}) s join cosigners c on c.suggestion_id = s.id group by s.id`);
    expect(joint.length).toBeGreaterThan(75);
    expect(joint.every(({ signers, signed }) => signed && signers >= 2 && signers <= 9)).toBe(true);
  });

  test("in session two persons review, and a third drafts what the head signs", async () => {
    const alone = sql`select count(*) from events a join (${YEAR}) s on s.id = a.suggestion_id
      where a.name = 'suggestion.accept' and s.period = 'session' and a.actor_id = s.first_reviewed_by`;
    expect(await count(alone)).toBe(0);
    expect(await count(sql`select count(*) from replies where drafted_by = signed_by`)).toBe(0);
  });

  test("a point that was not dealt with says why", async () => {
    const points = sql`select p.* from replies, jsonb_to_recordset(answers) as p("dealtWith" boolean, text text)
      where issued_on is not null`;
    expect(await count(sql`select count(*) from (${points}) p where text = ''`)).toBe(0);
    expect(await count(sql`select count(*) from (${points}) p where not "dealtWith"`)).toBeGreaterThan(10);
  });
});

describe("as it stood on a past day, by its events", () => {
  test.each(PAST_DAYS)("%s: every fact of every case is what SQL counted on that day", async (day) => {
    const look = looks.get(day) ?? new Map();
    expect(look.size).toBeGreaterThan(200);
    expect(differences(look, await lookBack(demo.database, day))).toEqual([]);
  });

  test("today: the same as it is", async () => {
    const today = dayOf(NOW);
    const now = await lookAt(demo.database, today);
    expect(differences(now, await lookBack(demo.database, today))).toEqual([]);
  });

  test("the days differ, so that no view of today passes for one of the past", () => {
    for (const [day, look] of looks) {
      for (const [other, its] of looks) expect(differences(look, its).length > 0).toBe(day !== other);
    }
  });
});

describe("the demo does not contradict itself", () => {
  test("events stand in the order of time, none after the loading", async () => {
    const back = sql`select count(*) from (select at, lag(at) over (order by seq) as before from events) e where at < before`;
    expect(await count(back)).toBe(0);
    expect(await count(sql`select count(*) from events where at > ${NOW.toISOString()}`)).toBe(0);
  });

  test("what is stored is what the events say", async () =>
    expect(await verify(demo.database, HEBI, NOW)).toEqual([]));

  test("no reply of 2023 tells of a day that had not come", async () => {
    const replies = await demo.ask<{ issued: string; words: string }>(sql`select issued_on::text as issued,
        answers::text as words from replies where issued_on < '2024-01-01' and round = 1`);
    const early = replies.filter(({ issued, words }) => (daysSpokenOf(words).at(-1) ?? "") > issued);
    expect(replies.length).toBeGreaterThan(229);
    expect(early).toEqual([]);
  });

  test("no contact is noted before the day it tells of", async () => {
    const contacts = await demo.ask<{ held: string; noted: string; summary: string }>(sql`select
        held_on::text as held, (recorded_at at time zone 'Asia/Shanghai')::date::text as noted, summary
      from contact_records where recorded_at < '2024-01-01'`);
    const early = contacts.filter(({ noted, summary }) => (daysSpokenOf(summary).at(-1) ?? "") > noted);
    expect(early).toEqual([]);
    expect(contacts.filter(({ held, noted }) => held > noted)).toEqual([]);
  });

  test("nobody waits too long in 2023 but where the story says so", async () => {
    const late = await demo.ask(sql`select clock, count(*)::int from (${YEAR_CLOCKS}) c
      where late_from is not null and clock not in ('firstContact', 'returnRequest', 'commitmentRating') group by 1 order by 1`);
    expect(late).toEqual([
      { clock: "coOpinion", count: 2 },
      { clock: "feedback", count: 6 },
    ]);
  });
});

describe("the report of 2023", () => {
  const viewer = systemViewer(HEBI);
  const read = async (db: Reader) => readReport(db, viewer, (await reportOf(db, viewer, 2023)).id, NOW);

  test("was issued in January 2024 and says 229, 211, 18 and 96 %, because the rows say so", async () => {
    const { report, editions, frozen, said } = await read(demo.database);
    expect(report).toMatchObject({ state: "issued", issuedOn: "2024-01-18" });
    expect(editions).toHaveLength(2);
    expect(said).toContain("代表共提出建议229件");
    expect(said).toContain(
      "已办复229件，占交办件数（229件）的100%；其中在规定时限内答复代表229件，按期办复率100%",
    );
    expect(said).toContain("已解决或基本解决的211件，占92%；正在解决或者列入计划逐步解决的18件，占8%");
    expect(said).toContain("满意和基本满意共220件，代表满意率和基本满意率达到96%");
    expect(said).toContain("重点督办建议15件");
    expect(said).not.toMatch(/\[\[|—件|undefined/);
    expect(rowsOf(frozen ?? raise(), { kind: "case", fact: "content" })).toHaveLength(220);
  });

  test("keeps its figures when a rating changes afterwards, and the change is a difference", async () => {
    const undone = demo.database.transaction(async (tx) => {
      const before = await read(tx);
      const [changed] = await tx.execute<{ id: string }>(sql`update ratings set overall = 'dissatisfied'
        where id = (select r.id from ratings r join (${YEAR}) s on s.id = r.suggestion_id
          where r.counts and r.overall = 'satisfied' and r.round = 1 limit 1) returning suggestion_id as id`);
      const { frozen, live, said } = await read(tx);
      const { was, is, came, went } = differenceOf(frozen ?? raise(), live, {
        kind: "case",
        fact: "content",
      });
      expect([was, is, came.length, went.map(({ id }) => id)]).toEqual([220, 219, 0, [changed?.id]]);
      expect(said).toBe(before.said);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
  });
});

function raise(): never {
  throw new Error("The report is not frozen");
}
