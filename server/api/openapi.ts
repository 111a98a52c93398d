import "server-only";
import { createTranslator } from "use-intl/core";
import { PERMISSIONS } from "@/domain/permissions";
import { HELD_ROLES, type Role } from "@/domain/viewer";
import words from "@/messages/en/api.json";
import { MOST_BYTES } from "./body";
import { COMMAND_NAMES, COMMANDS, type CommandName, RESOURCE_OF } from "./commands";
import { HEADERS, PROBLEM_STATUSES, problemsOf, READ_PROBLEMS, SCHEMAS } from "./openapi-parts";
import { PUSH } from "./openapi-push";
import { MOST_ROWS } from "./query";
import { READ_PATHS, type ReadPath, readAt } from "./reads";
import { type Schema, schemaOf, takesVersion } from "./schema";

/** One operation, as the document and its page tell of it. */
export type Operation = {
  method: "get" | "post";
  path: string;
  name: string;
  tag: string;
  /** Where its sentence stands in `messages/…/api.json`, under `about`. */
  word: string;
  about: string;
  roles: readonly Role[];
  scope: string;
  query: Schema;
  body: Schema | null;
  paged: boolean;
};

/** Every operation, reads first, in the order of the tables. */
export const operations = (): Operation[] => [...READ_PATHS.map(readOf), ...COMMAND_NAMES.map(commandOf)];

function readOf(path: ReadPath): Operation {
  const { by, query, kind } = readAt(path);
  const tag = path.split("/")[1] ?? "";
  const name = `get${path.replaceAll(/[/{}-]+(\w)/g, (_all, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, "")}`;
  const common = { method: "get", scope: "read", body: null, paged: kind === "list" } as const;
  const word = `read.${name}`;
  return { ...common, path, name, tag, word, about: say(word), roles: by, query: schemaOf(query) };
}

function commandOf(name: CommandName): Operation {
  const { noun, permission, input } = COMMANDS[name];
  const roles = HELD_ROLES.filter((role) => PERMISSIONS[permission].some((each) => each === role));
  const common = { method: "post", query: {}, paged: false } as const;
  const [path, body] = [`/commands/${name}`, schemaOf(input)];
  return {
    ...common,
    path,
    name,
    tag: noun,
    word: name,
    about: say(name),
    roles,
    scope: `write:${noun}`,
    body,
  };
}

const say = createTranslator({ locale: "en", messages: { about: words.about }, namespace: "about" }) as (
  word: string,
) => string;

let document: object | undefined;

/** The whole API as OpenAPI 3.1 describes it, made from the tables of reads and commands. */
export function openApi(): object {
  document ??= {
    openapi: "3.1.0",
    info: {
      title: "Yanlu",
      version: "1",
      description:
        "All that the pages do. A form's fields are the body's: numbers, booleans and lists may be JSON values or the strings that a form sends.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths: pathsOf(operations()),
    webhooks: { event: { post: PUSH } },
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal access token, made on /account." },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
      schemas: SCHEMAS,
      headers: HEADERS,
    },
  };
  return document;
}

function pathsOf(all: readonly Operation[]): Record<string, object> {
  return Object.fromEntries(
    all.map((operation) => [
      operation.path,
      { [operation.method]: operation.method === "get" ? described(operation) : commanded(operation) },
    ]),
  );
}

const general = ({ name, tag, about, roles, scope }: Operation) => ({
  operationId: name,
  tags: [tag],
  summary: about,
  "x-roles": roles,
  "x-scope": scope,
});

const described = (operation: Operation) => ({
  ...general(operation),
  parameters: [...pathParameters(operation), ...queryParameters(operation), IF_NONE_MATCH],
  responses: {
    200: {
      description: operation.about,
      headers: { ETag: { $ref: "#/components/headers/ETag" } },
      content: { "application/json": { schema: answerOf(operation) } },
    },
    304: { description: "What `If-None-Match` names is still so." },
    ...problemsOf(READ_PROBLEMS),
  },
});

const commanded = (operation: Operation) => ({
  ...general(operation),
  parameters: commandParameters(operation),
  requestBody: {
    required: true,
    description: `At most ${MOST_BYTES} bytes.`,
    content: { "application/json": { schema: operation.body } },
  },
  responses: {
    200: {
      description: "Done; `value` is what the command gives back.",
      headers: { ETag: { $ref: "#/components/headers/Version" } },
      content: { "application/json": { schema: { $ref: "#/components/schemas/Done" } } },
    },
    ...problemsOf(PROBLEM_STATUSES),
  },
});

const answerOf = ({ paged }: Operation) => ({ $ref: `#/components/schemas/${paged ? "Page" : "Thing"}` });

const pathParameters = ({ path }: Operation) =>
  path.includes("{id}")
    ? [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }]
    : [];

function queryParameters({ query, paged }: Operation): object[] {
  const own = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: query.required?.includes(name) ?? false,
    schema,
  }));
  const limit = { type: "integer", minimum: 1, maximum: MOST_ROWS, default: 30 };
  const place = [
    { name: "limit", in: "query", schema: limit },
    { name: "cursor", in: "query", schema: { type: "string" }, description: "`next` of the page before." },
  ];
  return paged ? [...own, ...place] : own;
}

const IF_NONE_MATCH = { name: "If-None-Match", in: "header", schema: { type: "string" } };

function commandParameters({ name, tag }: Operation): object[] {
  const key = { type: "string", minLength: 1, maxLength: 200 };
  const keyed = {
    name: "Idempotency-Key",
    in: "header",
    schema: key,
    description: "Sent again within 24 hours with the same body, the command is not done twice.",
  };
  const command = COMMAND_NAMES.find((each) => each === name);
  const matched = command && takesVersion(COMMANDS[command].input) && tag in RESOURCE_OF;
  const match = {
    name: "If-Match",
    in: "header",
    schema: { type: "string" },
    description: "The `ETag` of what was read, or of the last command; stands for the body's `version`.",
  };
  return matched ? [keyed, match] : [keyed];
}
