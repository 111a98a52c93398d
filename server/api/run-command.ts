import "server-only";
import { z } from "zod";
import type { Database, Tx } from "@/db/client";
import { writtenOnce } from "@/db/commands/api-answer";
import { Refusal } from "@/domain/refusal";
import { pushSoon } from "../event-subscription/soon";
import { bodyOf } from "./body";
import { type Caller, mustWrite } from "./caller";
import { commandNamed, RESOURCE_OF } from "./commands";
import type { ApiCommand } from "./entry";
import { badInput, Problem } from "./problem";
import { readAt } from "./reads";
import { currentTag } from "./run-read";
import { takesVersion } from "./schema";
import { withSeen } from "./tag";

type Where = { database: Database; now: Date; isOurs: (request: Request) => boolean };

/** Does a command for the caller: the same one that the pages do, with the same "no". */
export async function runCommand(
  request: Request,
  where: Where,
  caller: Caller,
  name: string,
): Promise<Response> {
  const command = commandNamed(name);
  if (!command) throw new Problem(404, "general.notFound");
  mustWrite(caller, command.noun);
  if (caller.scopes === null && !where.isOurs(request)) throw new Problem(403, "api.origin");
  const { text, input } = await bodyOf(request);
  const ifMatch = request.headers.get("if-match");
  const raw = withSeen(input, ifMatch, takesVersion(command.input));
  const write = (database: Database | Tx) =>
    command.perform(caller.viewer, raw, { database, now: where.now });
  const done = await once(
    request,
    where,
    { name, command, caller, body: `${ifMatch}\n${text}` },
    write,
  ).catch((error: unknown) => {
    throw refused(error, raw, ifMatch !== null);
  });
  pushSoon();
  const tag = await tagAfter(command, done.answer, caller, where);
  return Response.json(
    { value: done.answer ?? null },
    {
      headers: {
        "Cache-Control": "no-store",
        ...(tag && { ETag: tag }),
        ...(done.repeated && { "Idempotent-Replayed": "true" }),
      },
    },
  );
}

type Asked = { name: string; command: ApiCommand; caller: Caller; body: string };

async function once(
  request: Request,
  { database, now }: Where,
  { name, command, caller, body }: Asked,
  write: (database: Database | Tx) => Promise<unknown>,
) {
  const key = request.headers.get("idempotency-key");
  if (key === null) return { answer: await write(database), repeated: false };
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem(400, "api.key");
  const { viewer } = caller;
  return writtenOnce(database, { viewer, name, key, body, told: command.told, now }, write);
}

function refused(error: unknown, raw: Record<string, unknown>, hasIfMatch: boolean): unknown {
  if (error instanceof z.ZodError) return badInput(422, error, raw);
  const late = error instanceof Refusal && error.because.key === "general.tooLate";
  return late && hasIfMatch ? new Problem(412, "general.tooLate") : error;
}

async function tagAfter(command: ApiCommand, value: unknown, { viewer }: Caller, { database, now }: Where) {
  const path = RESOURCE_OF[command.noun];
  const read = z.object({ id: z.uuid() }).safeParse(value);
  if (!path || !read.success) return null;
  // A case that the write took out of the caller's sight has no tag for him.
  return currentTag(readAt(path), { db: database, viewer, id: read.data.id, now }).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
}
