import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { db } from "@/db/client";
import { addressOf } from "../address";
import { env } from "../env";
import { wrapped } from "../front/answer";
import { isOurs } from "../own-form";
import { SECURITY_HEADERS } from "../security-headers";
import { handle } from "./handle";
import { statistics } from "./statistics";

/** Answers a program's request; what it throws is a mistake of ours. */
export async function answerProgram(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = asRequest(request);
  const answer = isStatistics(asked)
    ? await statistics(asked, { params: Promise.resolve({}) })
    : await handle(asked, {
        database: db,
        now: new Date(),
        cookieViewer: async () => null,
        isOurs,
        address: async () => addressOf(request),
        perAddress: env().YANLU_API_PER_ADDRESS,
      });
  await send(request, response, answer);
}

const isStatistics = ({ url, method }: Request) =>
  /^\/api\/v1\/statistics\/?$/.test(new URL(url).pathname) && (method === "GET" || method === "HEAD");

function asRequest(request: IncomingMessage): Request {
  const { method = "GET", url = "/", headers } = request;
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (!name.startsWith(":")) sent.set(name, [value ?? ""].flat().join(", "));
  const about = { method, headers: sent };
  if (method === "GET" || method === "HEAD") return new Request(HERE + url, about);
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  return new Request(HERE + url, { ...about, body: body as BodyInit, duplex: "half" } as RequestInit);
}

const HERE = "http://yanlu.invalid";

async function send({ method, headers }: IncomingMessage, response: ServerResponse, answer: Response) {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  const body = await wrapped(headers, response, Buffer.from(await answer.arrayBuffer()), quickly);
  response.end(method === "HEAD" ? undefined : body);
}

// Each answer is packed for one reader: quickly rather than small.
const pack = promisify<Buffer, { level: number }, Buffer>(gzip);
const quickly = (body: Buffer) => pack(body, { level: constants.Z_BEST_SPEED });
