import type { IncomingMessage } from "node:http";
import { isDevelopment } from "../env";
import type { Step } from "../front/front";

/** These have routes of their own, and one of them an answer here. */
const ELSEWHERE = /^(?:\w+ \/api\/v1\/(?:due|metrics)|(?!GET|HEAD)\w+ \/api\/v1\/statistics)\b/;

/**
 * Answers programs before Next is asked: of a request with a token Next adds nothing but twice its cost. The same
 * table answers that the route has, which browsers reach (app/api/v1). Loaded at the first such request.
 */
export const answerPrograms: Step = (request, response, pass) => {
  if (!isOfProgram(request) || isDevelopment()) return pass();
  import("./programs")
    .then(({ answerProgram }) => answerProgram(request, response))
    .catch((error: unknown) => {
      console.error("api:", error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
};

const isOfProgram = ({ method, url = "", headers }: IncomingMessage): boolean =>
  headers.authorization !== undefined &&
  url.startsWith("/api/v1/") &&
  !ELSEWHERE.test(`${method} ${url}`) &&
  method !== "OPTIONS" &&
  isStraight(url);

// What leads round by dots is left to Next, as anything else that is not plainly ours.
const isStraight = (url: string) =>
  URL.canParse(url, HERE) && new URL(url, HERE).pathname === url.split("?", 1)[0];

const HERE = "http://yanlu.invalid";
