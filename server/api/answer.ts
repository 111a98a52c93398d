import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { mayRead, mayWrite } from "@/domain/access-token/scopes";
import { can, type Permission } from "@/domain/permissions";
import { preferredLocale } from "@/domain/preferences";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { clientAddress } from "../address";
import { env } from "../env";
import { currentViewer } from "../session";
import { Answer, type Asked, asJson, asResponse } from "./asked";
import { countedTokenCaller } from "./caller";
import { type Left, limitHeaders } from "./limits";
import { badInput, mistake, Problem, problemAnswer, problemOf } from "./problem";

/** The context of a route: its dynamic segments. */
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * A JSON route for whoever is signed in and may: 401 without a session, 404 without the permission.
 * `read` returns the body; a Refusal becomes its status, bad input 400,
 * and every "no" a problem as the API tells it. Nothing is stored on the way.
 */
export function answer(
  permission: Permission,
  read: (viewer: Viewer, request: Request, context: RouteContext) => Promise<unknown>,
) {
  return async (request: Request, context: RouteContext): Promise<Response> =>
    asResponse(await answered(permission, request, (viewer) => read(viewer, request, context)));
}

type Address = () => Promise<string | null>;

/** The same before anything is made of it for the wire. `address`: where the request comes from. */
export function answered(
  permission: Permission,
  asked: Asked,
  read: (viewer: Viewer) => Promise<unknown>,
  address: Address = clientAddress,
): Promise<Answer | Response> {
  const counts: Left[] = [];
  return respond(asked, counts, async () => {
    const viewer = await viewerOf(asked, address, counts);
    if (!viewer && isAsPage(asked)) return toSignIn(asked);
    if (!viewer) throw new Problem(401, "general.signIn");
    if (!can(viewer, permission)) throw new Problem(404, "general.notFound");
    return read(viewer);
  });
}

// A token comes in the place of a session, as far as its scopes reach, and is counted as everywhere; without its header
// there is only the session.
async function viewerOf(request: Asked, address: Address, counts: Left[]): Promise<Viewer | null> {
  const header = request.headers.get("authorization");
  if (header === null) return currentViewer();
  const from = { address: (await address()) ?? "unknown", perAddress: env().YANLU_API_PER_ADDRESS };
  const counted = countedTokenCaller(header, { database: db, now: new Date(), ...from }, counts);
  const caller = await counted.catch((error: unknown) => {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  });
  if (!caller) return null;
  const isReading = request.method === "GET" || request.method === "HEAD";
  const may = isReading ? mayRead(caller.scopes ?? []) : mayWrite(caller.scopes ?? [], "attachment");
  if (!may) throw new Refusal("forbidden", "general.forbidden");
  return caller.viewer;
}

// A person who follows a link to a file is shown the way; a program is told in its own language.
const isAsPage = ({ method, headers }: Asked) =>
  method === "GET" && headers.get("accept")?.includes("text/html") === true;

function toSignIn(request: Asked): Answer {
  const { pathname, search } = new URL(request.url);
  const next = encodeURIComponent(`${pathname}${search}`);
  return new Answer(303, { Location: `/sign-in?next=${next}` }, null);
}

async function respond(
  asked: Asked,
  counts: Left[],
  read: () => Promise<unknown>,
): Promise<Answer | Response> {
  const told = await read()
    .then((body) => (body instanceof Response || body instanceof Answer ? body : asJson(body, UNKEPT)))
    .catch((error) =>
      problemAnswer(refusedAs(error, asked), preferredLocale(asked.headers.get("accept-language"))),
    );
  const left = counts.at(-1);
  return left && told instanceof Answer ? told.with(limitHeaders(left)) : told;
}

function refusedAs(error: unknown, { url }: Asked): Problem {
  if (isNextOwn(error)) throw error;
  if (!(error instanceof z.ZodError)) return problemOf(error) ?? mistake(error);
  return badInput(400, error, Object.fromEntries(new URL(url).searchParams));
}

// What Next throws to lead elsewhere, or to render at the request, is its own.
const isNextOwn = (error: unknown) => error instanceof Error && "digest" in error;

const UNKEPT = { headers: { "Cache-Control": "no-store" } };
