import "server-only";
import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import { ZodError } from "zod";
import { endsConnection } from "@/db/broken";
import type { Text } from "@/domain/form-state";
import type { Locale } from "@/domain/preferences";
import { Refusal } from "@/domain/refusal";
import { loadMessages } from "@/messages/load";
import { complaints } from "../complaint";
import { Answer } from "./asked";

/** A "no" of the API itself, with its status; the words of `because` are refusals like all others. */
export class Problem extends Error {
  readonly because: Text;

  constructor(
    readonly status: number,
    key: string,
    readonly more: {
      values?: Record<string, string | number>;
      fields?: Record<string, Text[]>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(key);
    this.because = more.values ? { key, values: more.values } : { key };
  }
}

/** Bad input: each field with what is wrong about it. */
export const badInput = (status: 400 | 422, error: z.ZodError, raw: Record<string, unknown>) =>
  new Problem(status, status === 400 ? "api.query" : "api.invalid", { fields: complaints(error, raw) });

const STATUS = { not_found: 404, forbidden: 403, conflict: 409 } as const;

/** The problem behind what was thrown; undefined for what is a mistake of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof ZodError) return badInput(422, error, {});
  if (!(error instanceof Refusal)) return undefined;
  const { key, values } = error.because;
  const status = key === "api.keyReused" ? 422 : STATUS[error.code];
  return new Problem(status, key, values ? { values } : {});
}

/** What is no "no" of ours: the database is away, or we made a mistake. It is logged, and nothing of it is told. */
export function mistake(error: unknown): Problem {
  console.error("api:", error);
  return causesOf(error).some(endsConnection)
    ? new Problem(503, "api.away", { headers: { "Retry-After": "5" } })
    : new Problem(500, "api.failed");
}

const causesOf = (error: unknown): unknown[] =>
  error instanceof Error ? [error, ...causesOf(error.cause)] : [];

/** A problem as RFC 9457 writes it, with its words in the reader's language. */
export async function problemAnswer({ status, because, more }: Problem, locale: Locale): Promise<Answer> {
  const say = await sayIn(locale);
  const body = {
    type: `/api/docs#status-${status}`,
    title: say(`refusal.${because.key}`, because.values),
    status,
    ...because,
    ...(more.fields && { fields: inWords(more.fields, say) }),
  };
  const headers = {
    ...more.headers,
    "Content-Type": "application/problem+json",
    "Content-Language": locale,
    "Cache-Control": "no-store",
    Vary: "Accept-Language",
  };
  return new Answer(status, headers, JSON.stringify(body));
}

type Say = (path: string, values?: Record<string, string | number>) => string;

async function sayIn(locale: Locale): Promise<Say> {
  const messages = await loadMessages(locale);
  return createTranslator({ locale, messages, timeZone: "Asia/Shanghai" }) as Say;
}

const inWords = (fields: Record<string, Text[]>, say: Say) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, texts]) => [
      name,
      texts.map(({ key, values }) => ({
        key,
        ...(values && { values }),
        title: say(`validation.${key}`, values),
      })),
    ]),
  );
