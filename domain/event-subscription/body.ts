import type { Role } from "../viewer";
import { TEST_TYPE } from "./types";

/** An event as far as it is told: who acted as what, on which case. */
export type ToldEvent = {
  type: string;
  at: Date;
  actorRole: Role;
  suggestionId: string;
  /** As people say it; null before the case has one. */
  number: string | null;
  assignmentId: string | null;
};

type Envelope = { id: string; congressId: string };

/**
 * What is posted: that something happened, to which case, and where to read it. No title, text, name or note: the
 * receiver reads those over the API with a token of its own, whose rights are looked at then. `sequence` counts
 * what this subscription was told, without a gap.
 */
export const eventBody = ({ id, congressId }: Envelope, sequence: number, told: ToldEvent): string =>
  JSON.stringify({
    id,
    type: told.type,
    occurredAt: told.at.toISOString(),
    sequence,
    congress: congressId,
    actor: { role: told.actorRole },
    subject: { kind: "suggestion", id: told.suggestionId, number: told.number },
    ...(told.assignmentId !== null && { assignment: { id: told.assignmentId } }),
    links: {
      suggestion: `/api/v1/suggestions/${told.suggestionId}`,
      ...(told.assignmentId !== null && { assignment: `/api/v1/assignments/${told.assignmentId}` }),
    },
  });

/** What a test posts: the same frame around nothing. */
export const testBody = ({ id, congressId }: Envelope, at: Date): string =>
  JSON.stringify({
    id,
    type: TEST_TYPE,
    occurredAt: at.toISOString(),
    sequence: null,
    congress: congressId,
    actor: { role: "administrator" },
    subject: null,
    links: {},
  });

/** What is signed (Standard Webhooks): the push's id, the second it leaves, and the bytes of its body. */
export const signedContent = (id: string, timestamp: number, body: string): string =>
  `${id}.${timestamp}.${body}`;

/** What a secret begins with; the rest is its bytes in base64. */
export const SECRET_PREFIX = "whsec_";
