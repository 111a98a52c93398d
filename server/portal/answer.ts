import "server-only";
import { Refusal } from "@/domain/refusal";
import { isUnavailable } from "./keeper";

// A cache outside may hold it for a minute, and longer only while it asks again or when nobody answers.
const SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";

type Body = { bytes: string | Uint8Array; type: string; tag: string; headers?: Record<string, string> };

/** A file of the portal for everybody: 304 when it is known, 404 for what is not public, 503 when it cannot be had. */
export async function answerPublic(request: Request, read: () => Promise<Body>): Promise<Response> {
  try {
    const { bytes, type, tag, headers = {} } = await read();
    const etag = `"${tag}"`;
    const all = { ...headers, ETag: etag, "Cache-Control": SHARED, "X-Content-Type-Options": "nosniff" };
    if (request.headers.get("if-none-match")?.includes(etag))
      return new Response(null, { status: 304, headers: all });
    const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
    return new Response(body, { headers: { ...all, "Content-Type": type } });
  } catch (error) {
    if (error instanceof Refusal) return nothing(404);
    if (isUnavailable(error)) return nothing(503, { "Retry-After": "30" });
    throw error;
  }
}

/** An answer without a word, that nobody keeps. */
export const nothing = (status: 404 | 503, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...headers, "Cache-Control": "no-store" } });
