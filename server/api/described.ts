import "server-only";
import { type Operation, operations } from "./openapi";
import type { Schema } from "./schema";

/** A field of an input, or a parameter of an address, as somebody reads it. */
export type DescribedField = { name: string; type: string; required: boolean };

/** The operations that read, and those that do something, for a page or a file. */
export function describedOperations() {
  const all = operations().map((operation) => ({
    ...operation,
    anchor: operation.name,
    fields: fieldsOf(operation.body ?? operation.query),
    sample: sampleOf(operation),
  }));
  return {
    reads: all.filter(({ method }) => method === "get"),
    commands: all.filter(({ method }) => method === "post"),
  };
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): DescribedField[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    required: required.includes(name),
  }));

function typeOf(schema: Schema): string {
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  const choice = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choice)) return [...new Set(choice.map((each: Schema) => typeOf(each)))].join(" | ");
  if (schema.type === "array") return `${typeOf((schema.items ?? {}) as Schema)}[]`;
  if (schema.type === undefined) return "any";
  return typeof schema.format === "string"
    ? `${String(schema.type)} (${schema.format})`
    : String(schema.type);
}

function sampleOf({ method, path, body }: Operation): string {
  const at = `"$YANLU/api/v1${path.replace("{id}", "$ID")}"`;
  const token = `-H "Authorization: Bearer $TOKEN"`;
  if (method === "get") return `curl ${token} ${at}`;
  const json = `-H "Content-Type: application/json" -H "Idempotency-Key: $(uuidgen)"`;
  return `curl ${token} ${json} \\\n  -d '${JSON.stringify(exampleOf(body ?? {}))}' ${at}`;
}

/** A value of a schema's shape, with what is required in it. */
function exampleOf(schema: Schema): unknown {
  if ("default" in schema) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ("const" in schema) return schema.const;
  const choice = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choice)) return exampleOf(choice[0] as Schema);
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]),
      );
    case "array":
      return schema.minItems ? [exampleOf((schema.items ?? {}) as Schema)] : [];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    default:
      return schema.format === "uuid" ? "00000000-0000-4000-8000-000000000000" : "…";
  }
}
