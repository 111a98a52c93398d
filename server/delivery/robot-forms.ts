import "server-only";
import { createHmac } from "node:crypto";
import type { Outgoing } from "@/db/commands/delivery/send";
import type { Post } from "./exchange";

/** A form: how a kind of receiver wants its message and its signature, and how it says that it has it. */
type Form = {
  post: (message: Outgoing, url: URL, secret: string, now: Date) => Post;
  /** Reads the answer to a 2xx; null: acknowledged, else what it said instead. */
  fault: (answer: string) => string | null;
};

/** A form by its channel; 企业微信, 钉钉 and 飞书 as their robots document them, and one of our own. */
export const FORMS: Record<"wecom" | "dingtalk" | "feishu" | "webhook", Form> = {
  wecom: {
    // The key in the address is all that signs it.
    post: (message, url) => {
      const markdown = { content: text(message, 4096, "\n> ") };
      return post(url, message, { msgtype: "markdown", markdown });
    },
    fault: (answer) => codeOf(answer, "errcode"),
  },
  dingtalk: {
    post: (message, url, secret, now) => {
      const signed = new URL(url);
      const timestamp = String(now.getTime());
      signed.searchParams.set("timestamp", timestamp);
      signed.searchParams.set("sign", hmac(secret, `${timestamp}\n${secret}`).toString("base64"));
      const markdown = { title: message.subject, text: text(message, 18_000, "\n- ") };
      return post(signed, message, { msgtype: "markdown", markdown });
    },
    fault: (answer) => codeOf(answer, "errcode"),
  },
  feishu: {
    post: (message, url, secret, now) => {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      // 飞书 signs nothing with a key that holds the time.
      const sign = hmac(`${timestamp}\n${secret}`, "").toString("base64");
      const content = { text: text(message, 18_000, "\n· ") };
      return post(url, message, { timestamp, sign, msg_type: "text", content });
    },
    fault: (answer) => codeOf(answer, "code"),
  },
  webhook: {
    post: ({ id, subject, lines }, url, secret, now) => {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const body = JSON.stringify({ id, subject, lines });
      const signature = `sha256=${hmac(secret, `${timestamp}.${body}`).toString("hex")}`;
      const signed = { "X-Yanlu-Timestamp": timestamp, "X-Yanlu-Signature": signature };
      return { url, body, headers: { ...plain(id), ...signed } };
    },
    fault: () => null,
  },
};

const plain = (id: string) => ({ "Content-Type": "application/json; charset=utf-8", "Idempotency-Key": id });

const post = (url: URL, { id }: Outgoing, body: unknown): Post => ({
  url,
  body: JSON.stringify(body),
  headers: plain(id),
});

const hmac = (key: string, said: string) => createHmac("sha256", key).update(said).digest();

/** The message as text of at most so many bytes; what does not fit is counted. */
function text({ subject, lines }: Outgoing, bytes: number, bullet: string): string {
  let said = lines.length === 1 ? "言路" : subject;
  for (const [index, line] of lines.entries()) {
    const more = `${bullet}${line}`;
    if (Buffer.byteLength(said + more) > bytes - 60)
      return `${said}\n……另有 ${lines.length - index} 条，请登录查看。`;
    said += more;
  }
  return said;
}

/** Robots answer 200 and say in a number whether they took it: 0 is yes. */
function codeOf(answer: string, field: "errcode" | "code"): string | null {
  const said = parsed(answer);
  const code = said[field] ?? said.StatusCode;
  return code === 0 ? null : `${field} ${String(code ?? "?").slice(0, 40)}`;
}

function parsed(answer: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(answer);
    return said !== null && typeof said === "object" ? { ...said } : {};
  } catch {
    return {};
  }
}
