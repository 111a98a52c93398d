import { createHash } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { wrapped } from "./answer";

const digest = (bytes: Buffer) => `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;

test.each([
  ["gzip", "gzip"],
  ["identity", undefined],
])("an open file that is sent as %s has the digest of the bytes that are sent", async (asked, encoding) => {
  const body = Buffer.from("编号,标题\r\n1,关于𠮷的建议\r\n".repeat(100));
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader("Content-Type", "text/csv; charset=utf-8");
  response.setHeader("Repr-Digest", digest(body));
  const sent = await wrapped({ "accept-encoding": asked }, response, body);
  expect([response.getHeader("content-encoding"), response.getHeader("repr-digest")]).toEqual([
    encoding,
    digest(sent),
  ]);
  expect(encoding ? gunzipSync(sent) : sent).toEqual(body);
});
