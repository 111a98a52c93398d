import { AsyncResource } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Step } from "./front";

type Waiting = { response: ServerResponse; pass: () => void };

/**
 * Lets Next make so many pages at a time; whoever comes meanwhile waits for his turn, in order. Pages made side by side
 * on one core are each as late as the last of them, and what lies half made is held for all of them. One that takes
 * longer than `patienceMs`, because a database or its reader is slow, holds nobody up any more; whoever has gone away
 * before his turn is made nothing.
 */
export function inTurn({ most = 4, patienceMs = 250 } = {}): Step {
  const waiting: Waiting[] = [];
  let making = 0;
  const make = ({ response, pass }: Waiting): void => {
    making += 1;
    const end = once(() => {
      clearTimeout(late);
      making -= 1;
      callNext();
    });
    const late = setTimeout(end, patienceMs);
    response.once("close", end);
    pass();
  };
  const callNext = (): void => {
    let next = waiting.shift();
    while (next?.response.closed) next = waiting.shift();
    if (next) make(next);
  };
  return (request, response, pass) => {
    if (!isPage(request)) pass();
    else if (making < most) make({ response, pass });
    // It goes on as its own request, though it is the end of another one that calls it.
    else waiting.push({ response, pass: AsyncResource.bind(pass) });
  };
}

const isPage = ({ method, url = "" }: IncomingMessage): boolean =>
  method === "GET" && !/^\/(?:_next|api)\//.test(url);

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
