import "server-only";
import { createHmac } from "node:crypto";
import { SECRET_PREFIX, signedContent } from "@/domain/event-subscription/body";

/** What a push is signed with, and when. */
type Signing = { id: string; body: string; secrets: readonly string[]; now: Date };

/** The three headers of Standard Webhooks; while two secrets are valid there is a signature by each. */
export function signedHeaders({ id, body, secrets, now }: Signing): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1000);
  const content = signedContent(id, timestamp, body);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": secrets.map((secret) => signature(secret, content)).join(" "),
  };
}

/** `v1,` and the HMAC-SHA256 in base64; the key is what the secret's base64 stands for. */
const signature = (secret: string, content: string): string =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice(SECRET_PREFIX.length), "base64"))
    .update(content)
    .digest("base64")}`;
