import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { db } from "@/db/client";
import { addressOf } from "../address";
import { env } from "../env";
import { wrapped } from "../front/answer";
import { isOurs } from "../own-form";
import { SECURITY_HEADERS } from "../security-headers";
import { answered } from "./answer";
import { Answer, type Asked } from "./asked";
import { handle } from "./handle";
import { readStatistics } from "./statistics";

/** Answers a program's request; what it throws is a mistake of ours. */
export async function answerProgram(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = asAsked(request);
  const address = async () => addressOf(request);
  const answer = isStatistics(asked)
    ? await answered("statistics.read", asked, (viewer) => readStatistics(viewer, asked), address)
    : await handle(asked, {
        database: db,
        now: new Date(),
        cookieViewer: async () => null,
        isOurs,
        address,
        perAddress: env().YANLU_API_PER_ADDRESS,
      });
  await send(request, response, answer);
}

const isStatistics = ({ url, method }: Asked) =>
  /^\/api\/v1\/statistics\/?$/.test(new URL(url).pathname) && isReading(method);

const isReading = (method = "GET") => method === "GET" || method === "HEAD";

function asAsked(request: IncomingMessage): Asked {
  const { method = "GET", url = "/", headers } = request;
  const get = (name: string) => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : [value].flat().join(", ");
  };
  const has = (name: string) => headers[name.toLowerCase()] !== undefined;
  return { method, url: HERE + url, headers: { get, has }, body: isReading(method) ? null : request };
}

const HERE = "http://yanlu.invalid";

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer | Response,
): Promise<void> {
  const { method, headers } = request;
  // A body that was not read to its end would stand before the next request of the connection.
  if (request.destroyed && !request.complete) response.setHeader("Connection", "close");
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const isPlain = answer instanceof Answer;
  const told = isPlain ? Object.entries(answer.headers) : answer.headers;
  for (const [name, value] of told) response.setHeader(name, value);
  const raw = isPlain ? Buffer.from(answer.body ?? "") : Buffer.from(await answer.arrayBuffer());
  const body = await wrapped(headers, response, raw, quickly);
  response.end(method === "HEAD" ? undefined : body);
}

// Each answer is packed for one reader: quickly rather than small.
const pack = promisify<Buffer, { level: number }, Buffer>(gzip);
const quickly = (body: Buffer) => pack(body, { level: constants.Z_BEST_SPEED });
