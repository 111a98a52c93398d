import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundle } from "@/db/commands/delivery/bundle";
import { sendDue, type Transport } from "@/db/commands/delivery/send";
import { deliveries, notifications, users } from "@/db/schema";
import { listening } from "@/tests/support/listening";
import { openArena } from "@/tests/support/rivals";
import { mailTransport } from "./mail";

const congressId = "hebi";
// Tuesday, 7 March 2023.
const at = (clock: string) => new Date(`2023-03-07T${clock}:00+08:00`);

type Mail = { from: string; to: string[]; text: string };
type Ending = "accept" | "refuse" | "break";

let smtp: SMTPServer;
let url: string;
let inbox: Mail[] = [];
let ending: Ending = "accept";

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (part: Buffer) => {
        text += part.toString("utf8");
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        // A server that knows the message's id puts it into the mailbox once.
        const known = inbox.some((mail) => idOf(mail.text) === idOf(text));
        if (ending !== "refuse" && !known)
          inbox.push({ from, to: rcptTo.map(({ address }) => address), text });
        if (ending === "refuse") done(Object.assign(new Error("no room"), { responseCode: 452 }));
        // It has the message, and the line dies before it can say so.
        else if (ending === "break") for (const connection of smtp.connections) connection._socket.destroy();
        else done();
      });
    },
  });
  url = `smtp://127.0.0.1:${await listening(smtp.server)}`;
});
afterAll(() => new Promise<void>((resolve) => smtp.close(resolve)));

let stage: Awaited<ReturnType<typeof openArena>>;
let transport: Transport;
beforeEach(async () => {
  stage = await openArena();
  inbox = [];
  ending = "accept";
  transport = mailTransport({ url, from: "言路 <yanlu@office.test>", origin: "https://yanlu.test" });
  const { userId } = stage.cast.lead;
  await stage.database.update(users).set({ email: "lin@deputy.test" }).where(eq(users.id, userId));
  const line = { congressId, userId, key: "suggestion.accept", createdAt: at("09:00") };
  await stage.database
    .insert(notifications)
    .values({ ...line, values: { title: "路灯", number: "12-1-001" } });
  await bundle(stage.database, congressId, at("09:00"), { mail: true });
});
afterEach(() => stage.drop());

const send = (now: Date, by = transport) =>
  sendDue({ database: stage.database, congressId, clock: () => now, transport: by, mail: true });
const row = async () => (await stage.database.select().from(deliveries))[0];

describe("against a real mail server", () => {
  test("a message arrives, whole, with the delivery's id", async () => {
    await send(at("09:01"));
    const id = (await row())?.id;
    expect(inbox).toMatchObject([{ from: "yanlu@office.test", to: ["lin@deputy.test"] }]);
    expect(inbox[0]?.text).toContain(`Message-ID: <${id}@yanlu.test>`);
    expect(textOf(inbox[0]?.text ?? "")).toContain("《路灯》已立案，案号 12-1-001");
    expect(textOf(inbox[0]?.text ?? "")).toContain("https://yanlu.test/notifications");
    expect(await row()).toMatchObject({ state: "delivered", attempts: 1, error: null });
    await send(at("11:00"));
    expect(inbox).toHaveLength(1);
  });

  test("a refusal is told with the server's number, and tried again", async () => {
    ending = "refuse";
    await send(at("09:01"));
    expect(await row()).toMatchObject({ state: "waiting", error: "smtp: 452", nextAt: at("09:02") });
    ending = "accept";
    await send(at("09:02"));
    expect(inbox).toHaveLength(1);
    expect(await row()).toMatchObject({ state: "delivered", attempts: 2 });
  });

  test("taken, but the line breaks before the answer: tried again under the same id, so it arrives once", async () => {
    ending = "break";
    await send(at("09:01"));
    expect(await row()).toMatchObject({ state: "waiting", attempts: 1 });
    ending = "accept";
    await send(at("09:02"));
    expect(await row()).toMatchObject({ state: "delivered", attempts: 2 });
    expect(inbox).toHaveLength(1);
  });

  test("the process dies between commit and sending: nothing is lost, and it arrives once", async () => {
    const dead: Transport = () => new Promise(() => {});
    void send(at("09:01"), dead);
    await expect.poll(async () => (await row())?.state).toBe("sending");
    await send(at("09:03"));
    expect(inbox).toEqual([]);
    await send(at("09:06"));
    expect(inbox).toHaveLength(1);
    expect(await row()).toMatchObject({ state: "delivered", attempts: 2 });
  });

  test("two workers at once send once", async () => {
    await Promise.all([send(at("09:01")), send(at("09:01")), send(at("09:01"))]);
    expect(inbox).toHaveLength(1);
  });

  test("a server that is not there is told", async () => {
    const nobody = mailTransport({
      url: "smtp://127.0.0.1:9",
      from: "yanlu@office.test",
      origin: "https://yanlu.test",
    });
    await send(at("09:01"), nobody);
    expect((await row())?.error).toMatch(/^smtp: E/);
  });
});

const idOf = (mail: string) => /^Message-ID: (.*)$/im.exec(mail)?.[1];

/** The text of a mail with one part in base64 or quoted-printable. */
function textOf(mail: string): string {
  const [head = "", ...body] = mail.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  const bytes = text.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_all, hex) => `%${hex}`);
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/g, "%25"));
}
