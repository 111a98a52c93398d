import "server-only";
import { EVENT_TYPES, TEST_TYPE } from "@/domain/event-subscription/types";
import { HELD_ROLES } from "@/domain/viewer";

const text = { type: "string" };
const uuid = { type: "string", format: "uuid" };
const thing = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: "object",
  required,
  properties,
});

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: true,
  description,
  schema: text,
});

/** What an event subscription posts: docs/event-subscriptions.md says how to check it. */
export const PUSH = {
  operationId: "event",
  tags: ["eventSubscription"],
  summary: "Something happened to a case.",
  security: [],
  parameters: [
    header("webhook-id", "The push's id, the same in every try and every replay: a receiver knows it again."),
    header("webhook-timestamp", "The second in which this try left."),
    header(
      "webhook-signature",
      "`v1,` and HMAC-SHA256 in base64 over `id.timestamp.body`; several are divided by a space.",
    ),
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: thing(
          {
            id: uuid,
            type: { enum: [...EVENT_TYPES, TEST_TYPE] },
            occurredAt: { type: "string", format: "date-time" },
            sequence: {
              type: ["integer", "null"],
              description: "Counts what the subscription was told; null for a test.",
            },
            congress: text,
            actor: thing({ role: { enum: [...HELD_ROLES, "system"] } }),
            subject: {
              anyOf: [
                thing({ kind: { const: "suggestion" }, id: uuid, number: { type: ["string", "null"] } }),
                { type: "null" },
              ],
            },
            assignment: thing({ id: uuid }),
            links: thing({ suggestion: text, assignment: text }, []),
          },
          ["id", "type", "occurredAt", "sequence", "congress", "actor", "subject", "links"],
        ),
      },
    },
  },
  responses: {
    "2XX": { description: "Taken; it is not sent again." },
    "410": { description: "Gone: the subscription is paused." },
    default: { description: "Not taken; tried again for three days." },
  },
};
