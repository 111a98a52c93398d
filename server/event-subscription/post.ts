import "server-only";
import type { PushTransport } from "@/db/commands/event-subscription/send";
import { wishIn } from "@/domain/event-subscription/retry";
import { webhookUrl } from "../delivery/address";
import { exchange, type Reach } from "../delivery/exchange";
import { signedHeaders } from "./sign";

/** Posts pushes, signed, to addresses that are looked at each time. */
export const pushTransport =
  ({
    clock = () => new Date(),
    ...reach
  }: { clock?: (() => Date) | undefined } & Reach = {}): PushTransport =>
  async ({ id, url, secrets, body }) => {
    const now = clock();
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "User-Agent": "Yanlu-Events/1",
      ...signedHeaders({ id, body, secrets, now }),
    };
    const answer = await exchange({ url: webhookUrl(url), headers, body }, reach);
    const wishSeconds = wishIn(answer.headers["retry-after"], now);
    return { status: answer.status, answer: answer.body, wishSeconds };
  };
