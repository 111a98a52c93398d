import { expect, test } from "vitest";
import { pageOf, partsOf } from "./in-parts";

const FOUND = Array.from({ length: 1_201 }, (_, n) => ({ id: String(n) }));

async function read(gone: string | null) {
  const asked: number[] = [];
  const list = partsOf(FOUND, async (part) => {
    asked.push(part.length);
    return part
      .filter((id) => id !== gone)
      .map((id) => ({ id }))
      .toReversed();
  });
  const told: string[] = [];
  for await (const { id } of list.rows()) {
    told.push(id);
    if (told.length === 501) expect(asked).toEqual([500, 500]);
  }
  return { asked, told };
}

test("a long list comes in its own order, 500 rows at a time, each part read when its turn comes", async () => {
  const { asked, told } = await read(null);
  expect(asked).toEqual([500, 500, 201]);
  expect(told).toEqual(FOUND.map(({ id }) => id));
});

test("a row that is gone breaks the list off, for a list must not be short unnoticed", () =>
  expect(read("1100")).rejects.toThrow("A row went away"));

test.each([
  [1, 1, 0, 29],
  [41, 41, 1_200, 1_200],
  [42, 41, 1_200, 1_200],
])("page %i of a long list is its page %i", async (asked, page, first, last) => {
  const read = async (part: string[]) => part.map((id) => ({ id })).toReversed();
  const rows = FOUND.slice(first, last + 1);
  expect(await pageOf(FOUND, asked, read)).toEqual({ rows, page, total: 1_201 });
  const short = async (part: string[]) => (await read(part)).filter(({ id }) => id !== String(first));
  expect((await pageOf(FOUND, asked, short)).rows).toEqual(rows.slice(1));
  expect(await pageOf([], asked, read)).toEqual({ rows: [], page: 1, total: 0 });
});
