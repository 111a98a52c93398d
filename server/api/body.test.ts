import { expect, test } from "vitest";
import type { Asked } from "./asked";
import { bodyOf } from "./body";

/** A request whose body comes in pieces of so many bytes. */
const asked = (bytes: Buffer, size: number): Asked => ({
  method: "POST",
  url: "http://localhost/api",
  headers: new Headers({ "content-type": "application/json" }),
  body: (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })(),
});

test("a letter that lies across two pieces of a body stays whole", async () => {
  const input = { title: "关于𠮷㐂·买买提😀的建议" };
  for (const size of [1, 2, 3, 5])
    expect((await bodyOf(asked(Buffer.from(JSON.stringify(input)), size))).input).toEqual(input);
});

test("a body in another encoding is refused, and not stored as marks of doubt", async () => {
  // 鹤壁 in GB18030.
  const bytes = Buffer.concat([Buffer.from('{"title":"'), Buffer.from("bad7b1da", "hex"), Buffer.from('"}')]);
  await expect(bodyOf(asked(bytes, 9))).rejects.toMatchObject({ status: 400 });
});
