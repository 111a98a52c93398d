import { expect, test } from "vitest";
import { partsOf } from "./in-parts";

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
