import { test } from "@playwright/test";
import type { Person } from "./person";

/** A part of a story; whoever has acted is left on a page that everybody can use. */
export const step = (title: string, person: Person, act: () => Promise<unknown>) =>
  test.step(title, async () => {
    await act();
    await person.accessible();
  });
