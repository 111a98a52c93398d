import { createServer } from "node:http";
import { expect, test } from "vitest";
import { listening } from "@/tests/support/listening";
import { wrapped } from "./answer";
import { gather } from "./gather";

test("an answer that cannot be packed goes out as it is, and says nothing else of itself", async () => {
  const page = `<html>${"停车".repeat(600)}</html>`;
  const server = createServer((request, response) => {
    const asked = { ...request.headers };
    const pack = async () => Promise.reject(new Error("no memory"));
    gather(request, response, (raw) => wrapped(asked, response, raw, pack));
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
  });
  const answer = await fetch(`http://127.0.0.1:${await listening(server)}/`);
  expect([answer.headers.get("content-encoding"), await answer.text()]).toEqual([null, page]);
  server.close();
});
