import type { z } from "zod";
import type { Command } from "@/db/command";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Stage } from "../support/look";
import { act } from "../support/steps";

/** One act of a case's life: who may do it (the first does), and the form as he would send it. */
export type Step = {
  name: string;
  /** The command itself, to tell which one it is. */
  command: object;
  on: Day;
  rightful: readonly Viewer[];
  form: () => Promise<Record<string, unknown>>;
  /** Sends that form as somebody, against some database. */
  send: (stage: Stage, viewer: Viewer, form: Record<string, unknown>) => Promise<unknown>;
};

/** Makes a step of a command; keeps its types to itself. */
export function step<Input extends z.ZodType, Value>(
  name: string,
  command: Command<Input, Value>,
  on: Day,
  rightful: Viewer | readonly Viewer[],
  form: Step["form"],
): Step {
  const people = "userId" in rightful ? [rightful] : rightful;
  return {
    name,
    command,
    on,
    rightful: people,
    form,
    send: (stage, viewer, sent) => act(stage, command, viewer, on, sent),
  };
}
