import { expect, test } from "vitest";
import { pathOfPlace, placeOf } from "./place";

const ID = "0e0f3a52-7c1f-4a75-9a35-2f3c9a4b1c11";

test.each([
  [{ suggestionId: ID, values: {} }, `/suggestions/${ID}`],
  [{ suggestionId: null, values: { importId: ID } }, `/imports/${ID}`],
  [{ suggestionId: null, values: { subscriptionId: ID } }, `/admin/event-subscriptions/${ID}`],
  [{ suggestionId: null, values: { importId: 5 } }, null],
  [{ suggestionId: null, values: {} }, null],
])("%j leads to %s", (notice, path) => {
  const place = placeOf(notice);
  expect(place && pathOfPlace(place.kind, place.id)).toBe(path);
});

test.each([
  ["suggestion", "//elsewhere.example"],
  ["elsewhere", ID],
  ["", ""],
])("%s %s leads nowhere", (kind, id) => expect(pathOfPlace(kind, id)).toBeNull());
