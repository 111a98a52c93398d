import "server-only";
import { type Outgoing, SendFailure } from "@/db/commands/delivery/send";
import { webhookUrl } from "./address";
import { exchange, type Reach } from "./exchange";
import { FORMS } from "./robot-forms";

/** Posts a message to a webhook; returns when the receiver has said that it has it. */
export async function postToWebhook(
  message: Outgoing,
  { clock = () => new Date(), ...reach }: { clock?: (() => Date) | undefined } & Reach = {},
): Promise<void> {
  const { channel, to } = message;
  if (to.kind !== "robot" || channel === "inside" || channel === "email") throw new SendFailure("url");
  const form = FORMS[channel];
  const { status, body } = await exchange(form.post(message, webhookUrl(to.url), to.secret, clock()), reach);
  // Where a redirect leads was not checked; robots never send one.
  if (status < 200 || status > 299) throw new SendFailure("status", String(status));
  const fault = form.fault(body);
  if (fault !== null) throw new SendFailure("answer", fault);
}
