import "server-only";
import { type RequestOptions, request } from "node:https";
import { type Outgoing, SendFailure } from "@/db/commands/delivery/send";
import { pin, type Resolve, webhookUrl } from "./address";
import { FORMS, type Post } from "./robot-forms";

/** What only a test may bring: its receiver on this machine, and the certificate it made for it. */
export type TestReceiver = { port: number; ca: string };

type Options = {
  clock?: (() => Date) | undefined;
  resolve?: Resolve | undefined;
  /** Never set outside of tests: no setting of the environment leads here. */
  testReceiver?: TestReceiver | undefined;
};

const LIMIT_MS = 10_000;
const LIMIT_BYTES = 64 * 1024;

/** Posts a message to a webhook: https, to the address that was checked, no redirects, ten seconds, 64 kB of answer. */
export async function postToWebhook(message: Outgoing, options: Options = {}): Promise<void> {
  const { channel, to } = message;
  if (to.kind !== "robot" || channel === "inside" || channel === "email") throw new SendFailure("url");
  const { clock = () => new Date(), resolve, testReceiver } = options;
  const form = FORMS[channel];
  const signed = form.post(message, webhookUrl(to.url), to.secret, clock());
  const target = testReceiver
    ? { address: "127.0.0.1", family: 4 as const }
    : await pin(signed.url.hostname, resolve);
  const { status, body } = await exchange(signed, { ...connection(target), ...tested(testReceiver) });
  // Where a redirect leads was not checked; robots never send one.
  if (status < 200 || status > 299) throw new SendFailure("status", String(status));
  const fault = form.fault(body);
  if (fault !== null) throw new SendFailure("answer", fault);
}

// The name is in the certificate and in the Host line, but is asked no second time.
const connection = ({ address, family }: { address: string; family: 4 | 6 }): RequestOptions => ({
  lookup: (_host, { all }, answer) =>
    all ? answer(null, [{ address, family }]) : answer(null, address, family),
});

const tested = (receiver?: TestReceiver): RequestOptions =>
  receiver ? { port: receiver.port, ca: receiver.ca } : {};

function exchange({ url, headers, body }: Post, options: RequestOptions) {
  const signal = AbortSignal.timeout(LIMIT_MS);
  return new Promise<{ status: number; body: string }>((answer, fail) => {
    const no = (error: Error) => fail(signal.aborted ? new SendFailure("timeout") : failure(error));
    // A connection kept from before would be one to an address checked before.
    const sent = request(url, { ...options, method: "POST", headers, signal, agent: false }, (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on("data", (part: Buffer) => {
        size += part.length;
        if (size <= LIMIT_BYTES) parts.push(part);
        else {
          no(new SendFailure("long"));
          response.destroy();
        }
      });
      response.on("error", no);
      response.on("aborted", () => no(new SendFailure("network")));
      response.on("end", () =>
        answer({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8") }),
      );
    });
    sent.on("error", no);
    sent.end(body);
  });
}

function failure(error: Error & { code?: string }): SendFailure {
  if (error instanceof SendFailure) return error;
  const code = error.code ?? "";
  return /CERT|TLS|SSL|SELF_SIGNED/.test(code)
    ? new SendFailure("tls", code)
    : new SendFailure("network", code);
}
