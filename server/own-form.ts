import "server-only";
import { Refusal } from "@/domain/refusal";
import { publicOrigin } from "./env";

/** Whether a request that a browser sends with its cookie comes from one of our own pages. */
export function isOurs(request: { readonly headers: Pick<Headers, "get"> }): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  return (
    origin === publicOrigin() || (origin !== null && URL.canParse(origin) && new URL(origin).host === host)
  );
}

/** Refuses a form of another site; the session's cookie does not travel with it, and the origin says so once more. */
export function mustBeOurs(request: Request): void {
  if (!isOurs(request)) throw new Refusal("forbidden", "general.forbidden");
}

/** Whether a body says that it is not larger; it is read into memory, so one that says nothing is not read at all. */
export const isOfSize = (request: Request, bytes: number): boolean =>
  Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) <= bytes;

/** Sends the browser on, by its own address: what stands before it may have another name. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } });
