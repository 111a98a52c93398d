import "server-only";
import { z } from "zod";
import type { Database, Reader, Tx } from "@/db/client";
import { writtenOnce } from "@/db/commands/api-answer";
import { Refusal } from "@/domain/refusal";
import { pushSoon } from "../event-subscription/soon";
import { type Answer, type Asked, asJson } from "./asked";
import { bodyOf } from "./body";
import { type Caller, mustWrite } from "./caller";
import { commandNamed, RESOURCE_OF } from "./commands";
import type { ApiCommand } from "./entry";
import { badInput, Problem } from "./problem";
import { readAt } from "./reads";
import { takesVersion } from "./schema";
import { versionTag, withSeen } from "./tag";

type Where = { database: Database; now: Date; isOurs: (request: Asked) => boolean };

/** Does a command for the caller: the same one that the pages do, with the same "no". */
export async function runCommand(
  request: Asked,
  where: Where,
  caller: Caller,
  name: string,
): Promise<Answer> {
  const command = commandNamed(name);
  if (!command) throw new Problem(404, "general.notFound");
  mustWrite(caller, command.noun);
  if (caller.scopes === null && !where.isOurs(request)) throw new Problem(403, "api.origin");
  const { text, input } = await bodyOf(request);
  const ifMatch = request.headers.get("if-match");
  const raw = withSeen(input, ifMatch, takesVersion(command.input));
  const seen: { tag: string | null } = { tag: null };
  const readTag = async (db: Reader, value: unknown) => {
    seen.tag = await tagAfter(command, value, caller, db);
  };
  const write = (database: Database | Tx) =>
    command.perform(caller.viewer, raw, { database, now: where.now, alongside: readTag });
  const done = await once(
    request,
    where,
    { name, command, caller, body: `${ifMatch}\n${text}` },
    write,
  ).catch((error: unknown) => {
    throw refused(error, raw, ifMatch !== null);
  });
  pushSoon();
  if (done.repeated) await readTag(where.database, done.answer);
  return asJson(
    { value: done.answer ?? null },
    {
      headers: {
        "Cache-Control": "no-store",
        ...(seen.tag !== null && { ETag: seen.tag }),
        ...(done.repeated && { "Idempotent-Replayed": "true" }),
      },
    },
  );
}

type Doing = { name: string; command: ApiCommand; caller: Caller; body: string };

async function once(
  request: Asked,
  { database, now }: Where,
  { name, command, caller, body }: Doing,
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

const named = z.object({ id: z.uuid() });

// What the write took out of the caller's sight has no tag for him.
async function tagAfter({ noun }: ApiCommand, value: unknown, { viewer }: Caller, database: Reader) {
  const resource = RESOURCE_OF[noun];
  const answer = named.safeParse(value);
  if (!resource || !answer.success || !readAt(resource.path).by.includes(viewer.role)) return null;
  const version = await resource.versionOf(database, viewer, answer.data.id);
  return version === null ? null : versionTag(version);
}
