import { expect, test } from "vitest";
import { pagesAround } from "./pages-around";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, "…9", 9]],
  [3, 9, [1, 2, 3, 4, "…9", 9]],
  [5, 9, [1, "…4", 4, 5, 6, "…9", 9]],
  [6, 9, [1, "…5", 5, 6, 7, 8, 9]],
  [9, 9, [1, "…8", 8, 9]],
])("page %d of %d", (page, pages, shown) => expect(pagesAround(page, pages)).toEqual(shown));
