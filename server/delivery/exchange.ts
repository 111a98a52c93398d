import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { type RequestOptions, request } from "node:https";
import { SendFailure } from "@/db/commands/delivery/send";
import { pin, type Resolve } from "./address";

/** What is posted: where, with which headers. */
export type Post = { url: URL; headers: Record<string, string>; body: string };

/** What only a test may bring: its receiver on this machine, and the certificate it made for it. */
export type TestReceiver = { port: number; ca: string };

/** How a host is found. */
export type Reach = {
  resolve?: Resolve | undefined;
  /** Never set outside of tests: no setting of the environment leads here. */
  testReceiver?: TestReceiver | undefined;
};

/** What came back. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

const LIMIT_MS = 10_000;
const LIMIT_BYTES = 64 * 1024;

/** Posts to the address that was checked: https, no redirects, ten seconds, 64 kB of answer. */
export async function exchange(post: Post, { resolve, testReceiver }: Reach): Promise<Answer> {
  const target = testReceiver
    ? { address: "127.0.0.1", family: 4 as const }
    : await pin(post.url.hostname, resolve);
  return sent(post, { ...connection(target), ...tested(testReceiver) });
}

// The name is in the certificate and in the Host line, but is asked no second time.
const connection = ({ address, family }: { address: string; family: 4 | 6 }): RequestOptions => ({
  lookup: (_host, { all }, answer) =>
    all ? answer(null, [{ address, family }]) : answer(null, address, family),
});

const tested = (receiver?: TestReceiver): RequestOptions =>
  receiver ? { port: receiver.port, ca: receiver.ca } : {};

function sent({ url, headers, body }: Post, options: RequestOptions) {
  const signal = AbortSignal.timeout(LIMIT_MS);
  return new Promise<Answer>((answer, fail) => {
    const no = (error: Error) => fail(signal.aborted ? new SendFailure("timeout") : failure(error));
    // A connection kept from before would be one to an address checked before.
    const asked = request(url, { ...options, method: "POST", headers, signal, agent: false }, (response) => {
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
        answer({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    asked.on("error", no);
    asked.end(body);
  });
}

function failure(error: Error & { code?: string }): SendFailure {
  if (error instanceof SendFailure) return error;
  const code = error.code ?? "";
  return /CERT|TLS|SSL|SELF_SIGNED/.test(code)
    ? new SendFailure("tls", code)
    : new SendFailure("network", code);
}
