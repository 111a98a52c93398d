import "server-only";
import type { z } from "zod";
import type { Text } from "@/domain/form-state";

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a form's fields: dotted name to words under `validation`. `""` is the form itself.
 * `raw` is what was sent, to tell an empty field from a wrong one.
 */
export function complaints(error: z.ZodError, raw?: Record<string, unknown>): Record<string, Text[]> {
  const fields: Record<string, Text[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".");
    fields[name] = [
      ...(fields[name] ?? []),
      wordFor(issue, raw !== undefined && isEmpty(valueAt(raw, issue.path))),
    ];
  }
  return fields;
}

// A schema that has more to say than "wrong" writes the word's key as its message.
const isKey = (message: string) => /^[a-z]\w*(?:\.\w+)*$/.test(message);

function keyed(issue: Issue): Text {
  const values = valuesOf(issue);
  return values ? { key: issue.message, values } : { key: issue.message };
}

function valuesOf(issue: Issue): Text["values"] {
  if (issue.code === "too_big") return { max: Number(issue.maximum) };
  return issue.code === "custom" ? issue.params : undefined;
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

function wordFor(issue: Issue, empty: boolean): Text {
  if (isKey(issue.message)) return keyed(issue);
  if (empty) return { key: "required" };
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_type":
      return { key: NOT_A[issue.expected] ?? "invalid" };
    case "invalid_format":
      return { key: NOT_A[issue.format] ?? "invalid" };
    default:
      return { key: "invalid" };
  }
}

const NOT_A: Record<string, string> = {
  number: "not_a_number",
  int: "not_a_number",
  date: "not_a_day",
  url: "not_an_address",
  email: "not_an_email",
};

function tooSmall(origin: string, min: number): Text {
  if (origin === "string") return min <= 1 ? { key: "required" } : { key: "too_short", values: { min } };
  if (origin === "array" || origin === "set")
    return min <= 1 ? { key: "required" } : { key: "too_few", values: { min } };
  return { key: "too_small", values: { min } };
}

function tooBig(origin: string, max: number): Text {
  if (origin === "string") return { key: "too_long", values: { max } };
  if (origin === "array" || origin === "set") return { key: "too_many", values: { max } };
  return { key: "too_big", values: { max } };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}
