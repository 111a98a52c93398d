import type { FileFinding, FileFindingKind } from "@/domain/inspection/kinds";
import type { PersonalDataKind } from "@/domain/privacy/kinds";

/** Collects findings: as many of a kind as there are, with the first few as examples. */
export function createFindings() {
  const people = new Map<PersonalDataKind, FileFinding>();
  const found = new Map<FileFindingKind, FileFinding>();
  return {
    /** Adds one finding; an empty example is none. */
    add(kind: FileFindingKind, example = "", count = 1) {
      const one = found.get(kind) ?? { kind, count: 0, examples: [] };
      one.count += count;
      const short = example.replaceAll(/\s+/g, " ").trim().slice(0, 60);
      if (short !== "" && one.examples.length < 5 && !one.examples.includes(short)) one.examples.push(short);
      found.set(kind, one);
    },
    /** Adds personal data that stands in the text, apart by kind. */
    addPersonal(personal: PersonalDataKind, example: string) {
      const one = people.get(personal) ?? { kind: "personalData", count: 0, examples: [], personal };
      one.count += 1;
      if (one.examples.length < 5) one.examples.push(example);
      people.set(personal, one);
    },
    /** What was found, in the order it was found. */
    all: (): FileFinding[] => [...found.values(), ...people.values()],
  };
}

/** Where findings are collected. */
export type Findings = ReturnType<typeof createFindings>;

/** What was read from a file: the text in it, and its clean copy, unless none can be made. */
export type Read = { text: string; clean: Uint8Array | null };
