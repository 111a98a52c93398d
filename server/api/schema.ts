import "server-only";
import { z } from "zod";

/** A JSON Schema as far as this room looks into it. */
export type Schema = { properties?: Record<string, Schema>; required?: string[]; [more: string]: unknown };

const made = new WeakMap<z.ZodType, Schema>();

/** The JSON Schema of what an input takes, made once. */
export function schemaOf(input: z.ZodType): Schema {
  const there = made.get(input);
  if (there) return there;
  const { $schema, ...schema } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  made.set(input, schema as Schema);
  return schema as Schema;
}

/** Whether an input says which version of a row it has seen. */
export const takesVersion = (input: z.ZodType): boolean => "version" in (schemaOf(input).properties ?? {});
