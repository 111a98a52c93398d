import { type Day, daysBetween } from "../day";
import { pageOf, type Task, type TaskName } from "../task";

/** One due day in a person's calendar. */
export type FeedDay = {
  /** The same for as long as the duty is the same, whoever's turn it is. */
  uid: string;
  /** Grows when the day moves: a day that was told never moves forward (decision 0003). */
  sequence: number;
  day: Day;
  late: boolean;
  task: TaskName;
  number: string | null;
  title: string;
  /** The path of the page where it is done. */
  path: string;
};

// Steps of one duty keep one entry: a reply is due on the same day whether it is drafted or signed.
const DUTY: Partial<Record<TaskName, string>> = {
  ...{ start: "reply", handle: "reply", sendForSignature: "reply", sign: "reply", issue: "reply" },
  ...{ giveOpinion: "opinion", sendOpinion: "opinion" },
};

// What these are called in a list is the text of a promise or a directive, which stays inside.
const UNTOLD: readonly TaskName[] = ["keepCommitment", "rateCommitment", "closeCommitment"];

/** The due days among a person's tasks, each duty once; what has no day is no entry. */
export function feedDays(tasks: readonly Task[], today: Day): FeedDay[] {
  const days = tasks.flatMap((task) => (task.dueOn === null ? [] : [dayOfTask(task, task.dueOn, today)]));
  return [...new Map(days.map((day) => [day.uid, day])).values()];
}

function dayOfTask(task: Task, day: Day, today: Day): FeedDay {
  const { name, about, assignmentId, suggestionId, number, title } = task;
  return {
    uid: `${DUTY[name] ?? name}-${about || assignmentId || suggestionId}@yanlu`,
    sequence: Math.max(0, daysBetween(BEGINNING, day)),
    day,
    late: day < today,
    task: name,
    number,
    title: UNTOLD.includes(name) ? "" : title,
    path: pageOf(task),
  };
}

const BEGINNING = "2000-01-01";
