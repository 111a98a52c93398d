import "server-only";
import type { z } from "zod";
import { type Command, perform } from "@/db/command";
import { systemViewer } from "@/domain/viewer";

/** The scheduler's door for writes: the same corridor as a person's, as `system` in one congress. */
export const job = <Input extends z.ZodType, Value>(
  command: Command<Input, Value>,
  congressId: string,
  input: z.input<Input>,
): Promise<Value> => perform(command, systemViewer(congressId), input);
