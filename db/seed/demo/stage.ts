import "server-only";
import type { z } from "zod";
import type { Calendar } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import type { Database } from "../../client";
import { type Command, perform } from "../../command";

/** A part of a story: it yields the moment of its next act, and acts when the clock stands there. */
export type Telling<Value> = AsyncGenerator<Date, Value, undefined>;

/** A whole story. It acts only after it has yielded a moment. */
export type Life = Telling<void>;

/** Where the demo is told: one database, one calendar, one clock that only goes forward. */
export type Stage = {
  database: Database;
  calendar: Calendar;
  /** Runs a command as somebody, at the moment the clock shows. */
  perform: <Input extends z.ZodType, Value>(
    command: Command<Input, Value>,
    viewer: Viewer,
    input: unknown,
  ) => Promise<Value>;
  /** Adds a story; `name` is what an error says. */
  tell: (name: string, life: Life) => void;
  /** Tells all stories to their ends, act by act in the order of time. Returns the number of commands. */
  play: () => Promise<number>;
};

type Waiting = { name: string; life: Life; moment: Date };

/** An empty stage. */
export function createStage(database: Database, calendar: Calendar): Stage {
  const waiting: Waiting[] = [];
  const fresh: Omit<Waiting, "moment">[] = [];
  let [clock, commands] = [new Date(0), 0];
  const resume = async ({ name, life }: Omit<Waiting, "moment">) => {
    const { done, value } = await life.next().catch((cause: unknown) => {
      throw new Error(`The story of ${name} broke off at ${clock.toISOString()}`, { cause });
    });
    if (done) return;
    if (value < clock) throw new Error(`The story of ${name} goes back to ${value.toISOString()}`);
    waiting.push({ name, life, moment: value });
  };
  return {
    database,
    calendar,
    perform: (command, viewer, input) => {
      commands += 1;
      return perform(command, viewer, input, { database, now: clock });
    },
    tell: (name, life) => void fresh.push({ name, life }),
    play: async () => {
      for (;;) {
        for (const begun of fresh.splice(0)) await resume(begun);
        const next = takeEarliest(waiting);
        if (!next) return commands;
        clock = next.moment;
        await resume(next);
      }
    },
  };
}

function takeEarliest(waiting: Waiting[]): Waiting | undefined {
  let first = 0;
  for (const [index, { moment }] of waiting.entries()) {
    if (moment < (waiting[first]?.moment ?? moment)) first = index;
  }
  return waiting.splice(first, 1)[0];
}
