import "server-only";
import { createTransport } from "nodemailer";
import { type Outgoing, SendFailure, type Transport } from "@/db/commands/delivery/send";

/** How mail leaves the house. */
export type MailSettings = {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  url: string;
  /** The sender: an address, or a name with one. */
  from: string;
  /** Where the messages lead. */
  origin: string;
};

/** Sends mail over SMTP; `Message-ID` holds the delivery's id, so that a server that has it knows it again. */
export function mailTransport({ url, from, origin }: MailSettings): Transport {
  const smtp = createTransport(
    { url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true },
    { from },
  );
  return async (message) => {
    if (message.to.kind !== "mailbox") throw new SendFailure("url");
    await smtp
      .sendMail({ ...letter(message, origin), to: { name: message.to.name, address: message.to.email } })
      .catch((error: Error & { responseCode?: number; code?: string }) => {
        throw new SendFailure("smtp", String(error.responseCode ?? error.code ?? ""));
      });
  };
}

// All together less than the time after which another worker takes the message over (LEASE_MINUTES).
const PATIENCE = {
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 60_000,
  dnsTimeout: 30_000,
};

const letter = ({ id, subject, lines }: Outgoing, origin: string) => ({
  messageId: `<${id}@${new URL(origin).hostname}>`,
  subject,
  headers: { "Auto-Submitted": "auto-generated" },
  text: [...lines.map((line) => `· ${line}`), "", `请登录言路查看：${origin}/notifications`, ""].join("\n"),
});
