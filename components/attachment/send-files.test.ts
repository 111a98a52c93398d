import { expect, test } from "vitest";
import { postFile, sendFiles } from "./send-files";

const [good, bad, large] = ["a.pdf", "b.pdf", "c.pdf"].map((name) => new File(["x"], name)) as [
  File,
  File,
  File,
];
const empty = { key: "attachment.empty" };

test("each file goes by itself; one that is refused does not keep the others back, and none goes twice", async () => {
  const sent = new WeakSet<File>();
  const asked: string[] = [];
  const post = async ({ name }: File) => {
    asked.push(name);
    return name === bad.name ? empty : null;
  };
  expect(await sendFiles([good, bad, large], sent, post)).toEqual({
    count: 2,
    refused: [empty],
    again: false,
  });
  expect(await sendFiles([good, bad, large], sent, post)).toEqual({
    count: 0,
    refused: [empty],
    again: false,
  });
  expect(asked).toEqual(["a.pdf", "b.pdf", "c.pdf", "b.pdf"]);
});

test.each([
  ["a broken line", () => Promise.reject(new TypeError("fetch")), "attachment.lost"],
  ["a lost session", async () => ({ key: "general.signIn" }), "general.signIn"],
])("%s ends it, and the rest is sent again", async (_what, post, key) => {
  expect(await sendFiles([good, bad], new WeakSet(), post)).toEqual({
    count: 0,
    refused: [{ key }],
    again: true,
  });
});

test("a file travels with the fields of its form and without the way back", async () => {
  const fields = new FormData();
  fields.set("suggestionId", "1");
  fields.set("next", "/here");
  fields.set("file", good);
  let body = new FormData();
  const answer = (reply: Response) => async (form: FormData) => {
    body = form;
    return reply;
  };
  expect(await postFile(fields, answer(Response.json({ attached: [] })))(bad)).toBeNull();
  expect([...body.keys(), (body.get("file") as File).name]).toEqual(["suggestionId", "file", "b.pdf"]);
  const tooMany = { error: "attachment.tooMany", key: "attachment.tooMany", values: { max: 10 } };
  const refused = answer(Response.json(tooMany, { status: 409 }));
  expect(await postFile(fields, refused)(bad)).toEqual({ key: "attachment.tooMany", values: { max: 10 } });
});
