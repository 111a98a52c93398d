import "server-only";
import type { z } from "zod";
import { type Command, perform, type Where } from "@/db/command";
import type { ApiNoun } from "@/domain/access-token/scopes";
import type { Permission } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";

/** A command as the API offers it. */
export type ApiCommand = {
  noun: ApiNoun;
  permission: Permission;
  input: z.ZodType;
  /** The answer holds a secret: it is not kept for a repeated request. */
  told: boolean;
  /** The command itself, to tell which ones are offered. */
  command: object;
  perform: (viewer: Viewer, raw: unknown, at: Where<unknown>) => Promise<unknown>;
};

/** A command with its noun. */
export const entry = <Input extends z.ZodType, Value>(
  noun: ApiNoun,
  command: Command<Input, Value>,
  { told = false }: { told?: boolean } = {},
): ApiCommand => ({
  noun,
  told,
  command,
  permission: command.permission,
  input: command.input,
  perform: (viewer, raw, at) => perform(command, viewer, raw, at),
});
