import { addWorkingDays, type Calendar } from "@/domain/calendar";
import { lastSweepDay } from "@/domain/commitment/season";
import { addDays, addMonths, type Day, yearOf } from "@/domain/day";
import { workingDaysBefore } from "../diary";
import { luckOf } from "../luck";

/** How a promise of the demo goes on. */
export type Fate =
  | "kept"
  | "late"
  | "changed"
  | "disputed"
  | "unrated"
  | "waiting"
  | "unclosed"
  | "open"
  | "near"
  | "overdue";

/** One act on a promise; `dueOn` is a new day, `on` the day it happens. */
export type PlannedAct = { on: Day; name: ActName; words: keyof typeof WORDS; dueOn?: Day };
type ActName = "replace" | "note" | "change" | "fulfil" | "rate" | "dispute" | "sweep" | "urge" | "close";

// biome-ignore format: a table
/** What is written at each act, by the words' name. */
export const WORDS = {
  replaced:   "再次答复中已重新作出同一承诺，以再次答复为准。",
  begun:      "已成立工作专班，完成前期勘察和方案编制，资金列入本年度计划。",
  underWay:   "主体任务已完成过半，正在推进收尾工程，按月调度进度。",
  done:       "承诺的各项任务已全部完成并通过验收，已请代表到现场查看。",
  doneAgain:  "针对代表指出的问题已逐项整改，并请代表再次到现场查看。",
  delayed:    "受管线迁改和汛期影响，工期顺延，调整后的日期已报分管领导同意。",
  delayedTwo: "配套资金分批到位，剩余任务需延后完成，已向代表当面说明。",
  urged:      "该项承诺已超过承诺日期，请尽快办理并向代表说明进展。",
  good:       "现场看过，兑现情况属实。",
  poor:       "还有部分点位没有完工，与承诺不符，请继续办理。",
  onSchedule: "按计划推进，能够按期完成。",
  slow:       "进度慢于计划，已约谈施工单位，力争尽快完成。",
  nothing:    "",
} as const;

// biome-ignore format: a table
/** The fate of each promise given with a reply of 2023. */
export const FATES: Record<string, Fate> = {
  "urban-village-alleys": "kept",             "charging-piles-estates": "kept",
  "rural-junction-slope": "changed",          "shancheng-sewer-split": "kept",
  "mine-restoration": "disputed",             "crucian-carp-breeding": "kept",
  "edu-qibin-primary-places": "kept",         "health-mental-centre": "near",
  "welfare-longterm-care-insurance": "kept",  "welfare-public-cemetery-qixian": "kept",
  "culture-liyang-granary": "changed",        "culture-industrial-heritage-mine": "overdue",
  "old-industry-relocation": "open",          "biobased-pilot-plant": "kept",
  "shancheng-wet-markets": "late",            "young-talent-flats": "waiting",
  "facade-falling-insulation": "unrated",     "poultry-manure": "unclosed",
};

/** Units that have not looked at their promises this autumn yet. */
const UNSWEPT: readonly string[] = ["weijian", "fagai"];

type Given = { key: string; unit: string; firstDueOn: Day };

/** All that happened to a promise of 2023 before today, in its order. */
export function planOf(promise: Given, fate: Fate, calendar: Calendar, today: Day): PlannedAct[] {
  const before = (day: Day, n: number) => workingDaysBefore(calendar, day, n);
  const luck = luckOf(`${promise.key} promise`);
  const early: PlannedAct[] = [
    { on: "2023-09-20", name: "replace", words: "replaced" },
    { on: before("2024-02-01", luck.number(1, 12)), name: "note", words: "begun" },
  ];
  const half = before(addDays(promise.firstDueOn, -luck.number(20, 50)), 1);
  const rest = COURSES[fate]({ first: promise.firstDueOn, today, before, luck: luck.number(2, 9), calendar });
  const acts = [...early, { on: half, name: "note", words: "underWay" } as const, ...rest];
  const swept = sweeps(promise, rest, calendar, today);
  const past = [...acts, ...swept].filter(({ on }) => on < today);
  return past.toSorted((a, b) => a.on.localeCompare(b.on));
}

type At = { first: Day; today: Day; luck: number; calendar: Calendar; before: (day: Day, n: number) => Day };

const kept = (on: Day): PlannedAct => ({ on, name: "fulfil", words: "done" });
const rated = (on: Day, { calendar, luck }: At): PlannedAct => ({
  on: addWorkingDays(calendar, on, luck),
  name: "rate",
  words: "good",
});
const moved = (on: Day, dueOn: Day, words: "delayed" | "delayedTwo" = "delayed"): PlannedAct => ({
  on,
  name: "change",
  words,
  dueOn,
});
const workday = ({ before }: At, day: Day) => before(addDays(day, 1), 1);

const COURSES: Record<Fate, (at: At) => PlannedAct[]> = {
  kept: (at) => {
    const on = at.before(at.first, at.luck);
    return [kept(on), rated(on, at)];
  },
  late: (at) => {
    const on = workday(at, addMonths(at.first, 2));
    return [
      { on: workday(at, addDays(at.first, 20)), name: "urge", words: "urged" },
      kept(on),
      rated(on, at),
    ];
  },
  changed: (at) => {
    const dueOn = workday(at, addMonths(at.first, 5));
    const on = at.before(dueOn, at.luck);
    return [moved(at.before(at.first, 12), dueOn), kept(on), rated(on, at)];
  },
  disputed: (at) => {
    const on = at.before(at.first, at.luck);
    const again = workday(at, addMonths(at.first, 3));
    const back = addWorkingDays(at.calendar, on, 6);
    return [
      kept(on),
      { on: back, name: "dispute", words: "poor" },
      { on: again, name: "fulfil", words: "doneAgain" },
      rated(again, at),
    ];
  },
  unrated: (at) => {
    const on = at.before(at.first, at.luck);
    return [kept(on), { on: addWorkingDays(at.calendar, on, 24), name: "close", words: "nothing" }];
  },
  waiting: (at) => [
    moved(at.before(at.first, 8), workday(at, addMonths(at.first, 12))),
    kept(at.before(at.today, 6)),
  ],
  unclosed: (at) => [
    moved(at.before(at.first, 10), workday(at, addMonths(at.first, 9))),
    kept(at.before(at.today, 32)),
  ],
  open: (at) => [
    moved(at.before(at.first, 9), workday(at, addMonths(at.first, 12))),
    moved(at.before(at.today, 70), workday(at, addDays(at.today, 200)), "delayedTwo"),
  ],
  near: (at) => [
    moved(at.before(at.first, 11), workday(at, addMonths(at.first, 12))),
    moved(at.before(at.today, 60), workday(at, addDays(at.today, 18)), "delayedTwo"),
  ],
  overdue: (at) => [
    moved(at.before(at.first, 7), workday(at, addMonths(at.first, 12))),
    { on: at.before(at.today, 40), name: "urge", words: "urged" },
  ],
};

/** Each autumn a unit confirms what is still open, all of it on one day. */
function sweeps({ unit, firstDueOn }: Given, acts: readonly PlannedAct[], calendar: Calendar, today: Day) {
  const years = Array.from({ length: yearOf(today) - 2022 }, (_, index) => 2023 + index);
  return years.flatMap((year): PlannedAct[] => {
    const on = workingDaysBefore(calendar, `${year}-11-${10 + luckOf(`${unit} ${year}`).number(0, 9)}`, 1);
    const lastWord = acts.filter((act) => act.on <= on && ["fulfil", "dispute"].includes(act.name)).at(-1);
    const waits = year === yearOf(today) && UNSWEPT.includes(unit);
    if (lastWord?.name === "fulfil" || waits || on > lastSweepDay(year)) return [];
    return [{ on, name: "sweep", words: on > firstDueOn ? "slow" : "onSchedule" }];
  });
}
