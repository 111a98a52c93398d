import type { IncomingMessage } from "node:http";
import { FORM_BYTES } from "@/domain/form-state";

/**
 * What was sent, of which nothing is taken away from who reads the request next. Null when the request does not say how
 * much it sends, or sends more than a form may hold.
 */
export function peekedBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const length = Number(request.headers["content-length"]);
  if (!(length > 0 && length <= FORM_BYTES)) return Promise.resolve(null);
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const read = () => {
      for (let part: Buffer | null = request.read(); part !== null; part = request.read()) {
        parts.push(part);
        bytes += part.length;
      }
      if (bytes < length) return;
      request.off("readable", read).off("close", fail);
      const body = Buffer.concat(parts);
      // At once, for the request counts as read to its end as soon as others have their turn.
      request.unshift(body);
      done(body);
    };
    request.on("readable", read).on("close", fail);
  });
}
