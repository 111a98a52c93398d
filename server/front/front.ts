import { IncomingMessage, Server, ServerResponse } from "node:http";

/** Looks at a request before Next does: answers it, or passes it on. */
export type Step = (request: IncomingMessage, response: ServerResponse, pass: () => void) => void;

const held = globalThis as typeof globalThis & { yanluFront?: boolean };

/**
 * Puts steps in front of Next, in their order. Called once, from instrumentation.ts: nothing else touches the server.
 * Next's own place for this (proxy.ts) copies each request and answer, and costs as much as a cheap page does.
 */
export function putInFront(...steps: readonly Step[]): void {
  if (held.yanluFront) return;
  held.yanluFront = true;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event: string | symbol, ...rest: unknown[]) {
    const [request, response] = rest;
    const goOn = () => Reflect.apply(emit, this, [event, ...rest]);
    if (event !== "request" || !(request instanceof IncomingMessage && response instanceof ServerResponse))
      return goOn();
    const from = (at: number): void => {
      const step = steps[at];
      if (step) step(request, response, () => from(at + 1));
      else goOn();
    };
    from(0);
    return true;
  };
}
