import { expect, test } from "vitest";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { postFile, sendFiles } from "./send-files";

const [good, bad, later] = ["a.pdf", "b.pdf", "c.pdf"].map((name) => new File(["x"], name)) as [
  File,
  File,
  File,
];
const empty = { key: "attachment.empty", values: { name: "b.pdf" } };

test("each file goes by itself; one that is refused does not keep the others back", async () => {
  const queue = [good, bad, later];
  const asked: string[] = [];
  const post = async ({ name }: File) => {
    asked.push(name);
    return name === bad.name ? empty : null;
  };
  expect(await sendFiles(queue, post)).toEqual({ count: 2, refused: [empty] });
  expect([asked, queue]).toEqual([["a.pdf", "b.pdf", "c.pdf"], []]);
});

test("what is chosen while another is on its way goes too", async () => {
  const queue = [good];
  const asked: string[] = [];
  const post = async ({ name }: File) => {
    if (asked.push(name) === 1) queue.push(later);
    return null;
  };
  expect(await sendFiles(queue, post)).toEqual({ count: 2, refused: [] });
  expect(asked).toEqual(["a.pdf", "c.pdf"]);
});

test.each([
  ["a broken line", () => Promise.reject(new TypeError("fetch")), "attachment.lost"],
  ["a lost session", async () => ({ key: "general.signIn" }), "general.signIn"],
])("%s ends it, and what did not arrive stays to be sent again", async (_what, post, key) => {
  const queue = [good, bad];
  expect(await sendFiles(queue, post)).toEqual({ count: 0, refused: [{ key }] });
  expect(queue).toEqual([good, bad]);
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
  const tooMany = { key: "attachment.tooMany", values: { max: 10 } };
  const refused = answer(Response.json(tooMany, { status: 409 }));
  expect(await postFile(fields, refused)(bad)).toEqual({ key: "attachment.tooMany", values: { max: 10 } });
});

test("a file that is too large is named and does not travel", async () => {
  const large = Object.defineProperty(new File(["x"], "大.pdf"), "size", { value: FILE_LIMITS.bytes + 1 });
  const post = () => Promise.reject(new Error("it was sent"));
  expect(await postFile(new FormData(), post)(large)).toEqual({
    key: "attachment.tooLarge",
    values: { name: "大.pdf", max: 20 },
  });
});
