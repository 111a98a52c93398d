import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EVENT_CHOICES, EVENT_NOUNS, EVENT_TYPES, NEVER_TOLD, tidyChoices, typesOf } from "./types";

type Words = { [key: string]: string | Words };
const words = JSON.parse(readFileSync("messages/en/event.json", "utf8")) as Record<string, Words>;

describe("the list of types", () => {
  // A case's page needs a word for every event of its story, so the words are a second list to hold this one against.
  test("holds whatever a case's story can tell of its nouns, but what nobody outside hears", () => {
    const told = EVENT_NOUNS.flatMap((noun) =>
      Object.keys(words[noun] ?? {}).map((name) => `${noun}.${name}`),
    );
    // An award as a whole is no case; a reassignment is told as the return and the assignment that make it.
    const ofNoCase = [
      "award.open",
      "award.startVoting",
      "award.vote",
      "award.publish",
      "suggestion.reassign",
    ];
    const known = [...EVENT_TYPES, ...NEVER_TOLD, ...ofNoCase];
    expect(told.filter((type) => !known.includes(type))).toEqual([]);
    expect(EVENT_TYPES.filter((type) => !told.includes(type))).toEqual([]);
  });

  test("says each type once", () => expect(new Set(EVENT_CHOICES).size).toBe(EVENT_CHOICES.length));

  test("holds nothing of a text before it is filed", () => {
    expect(NEVER_TOLD.filter((type) => EVENT_TYPES.includes(type))).toEqual([]);
    expect(typesOf(["suggestion.*"])).not.toContain("suggestion.create");
  });
});

describe("choices", () => {
  test("everything about a noun stands for each of its types", () => {
    expect(typesOf(["contact.*", "directive.read"])).toEqual([
      "contact.confirm",
      "contact.object",
      "directive.read",
    ]);
    expect(typesOf(["contact.*"])).not.toContain("suggestion.accept");
  });

  test("a wider choice takes in the narrower ones; what is unknown falls out", () =>
    expect(tidyChoices(["contact.confirm", "suggestion.accept", "contact.*", "x.y"])).toEqual([
      "contact.*",
      "suggestion.accept",
    ]));
});
