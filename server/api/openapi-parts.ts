import "server-only";
import { namesOf } from "@/domain/workflow";
import words from "@/messages/en/api.json";

/** What each status means, in the document and on its page. */
const PROBLEMS = words.problems.means;

export type ProblemStatus = keyof typeof PROBLEMS;
export const PROBLEM_STATUSES = namesOf(PROBLEMS);

/** What can go wrong with a read; with a command, everything. */
export const READ_PROBLEMS: readonly ProblemStatus[] = [
  "400",
  "401",
  "403",
  "404",
  "405",
  "429",
  "500",
  "503",
];

/** The responses of an operation that goes wrong. */
export const problemsOf = (statuses: readonly ProblemStatus[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: PROBLEMS[status],
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );

const text = {
  type: "object",
  required: ["key", "title"],
  properties: { key: { type: "string" }, title: { type: "string" }, values: { type: "object" } },
};

/** The shapes that all operations share. */
export const SCHEMAS = {
  Page: {
    type: "object",
    required: ["items", "total", "next"],
    properties: {
      items: { type: "array", items: {} },
      total: { type: "integer", minimum: 0 },
      next: { type: ["string", "null"], description: "The cursor of the next page; null at the end." },
    },
  },
  Thing: { type: "object" },
  Done: { type: "object", required: ["value"], properties: { value: {} } },
  Problem: {
    type: "object",
    description:
      "RFC 9457, with the key of the refusal, its words in the language of `Accept-Language`, and the fields.",
    required: ["type", "title", "status", "key"],
    properties: {
      type: { type: "string", format: "uri-reference" },
      title: { type: "string" },
      status: { type: "integer" },
      key: { type: "string" },
      values: { type: "object" },
      fields: { type: "object", additionalProperties: { type: "array", items: text } },
    },
  },
};

/** The headers that answers share. */
export const HEADERS = {
  ETag: { description: "What was told, in one word.", schema: { type: "string" } },
  Version: {
    description:
      "The version that the row has now, where it has one and the caller still sees it. It serves as `If-Match` of the next command; `If-None-Match` never knows it, since nothing was read.",
    schema: { type: "string" },
  },
};
