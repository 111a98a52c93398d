import "server-only";
import { SendFailure, type Transport } from "@/db/commands/delivery/send";
import { env, publicOrigin } from "../env";
import { mailTransport } from "./mail";
import { postToWebhook } from "./webhook";

/** Whether e-mail is set up here. */
export const hasMail = (): boolean => env().YANLU_SMTP_URL !== undefined;

let made: Transport | undefined;

/** The ways out of this installation: mail as the environment says, webhooks as the administrators do. */
export function transport(): Transport {
  made ??= make();
  return made;
}

function make(): Transport {
  const { YANLU_SMTP_URL: url, YANLU_MAIL_FROM: from } = env();
  const mail = url && from ? mailTransport({ url, from, origin: publicOrigin() }) : off;
  return (message) => (message.to.kind === "mailbox" ? mail(message) : postToWebhook(message));
}

const off: Transport = async () => {
  throw new SendFailure("off");
};
