import type { IncomingMessage, ServerResponse } from "node:http";

/** Holds back what Next writes until it has ended; `finish` makes of it what goes out. Next packs nothing meanwhile. */
export function gather(
  request: IncomingMessage,
  response: ServerResponse,
  finish: (raw: Buffer) => Promise<Buffer>,
): void {
  request.headers["accept-encoding"] = "identity";
  const { end, writeHead } = response;
  let ended = false;
  const chunks: Buffer[] = [];
  const take = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    // Whoever writes gives a chunk away; it need not be copied.
    else if (chunk instanceof Uint8Array)
      chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    return true;
  };
  response.flushHeaders = () => undefined;
  response.writeHead = ((...rest: unknown[]) => {
    if (ended) return Reflect.apply(writeHead, response, rest);
    return noteHead(response, rest);
  }) as typeof response.writeHead;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    called(rest);
    return take(chunk);
  };
  response.end = ((...rest: unknown[]) => {
    take(rest[0]);
    const raw = Buffer.concat(chunks);
    // An answer can be held long after it was sent, by whatever began while it was made; its page need not be.
    chunks.length = 0;
    finish(raw)
      .catch(() => raw)
      .then((body) => {
        ended = true;
        Reflect.apply(end, response, [request.method === "HEAD" ? undefined : body]);
      });
    called(rest);
    return response;
  }) as typeof response.end;
}

/** The head of an answer, kept until its body is known. */
function noteHead(response: ServerResponse, [status, ...rest]: unknown[]): ServerResponse {
  if (typeof status === "number") response.statusCode = status;
  const headers = rest.find((one) => typeof one === "object" && one !== null);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  return response;
}

function called(rest: unknown[]): void {
  const done = rest.at(-1);
  if (typeof done === "function") queueMicrotask(() => done());
}
