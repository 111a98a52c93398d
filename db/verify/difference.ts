/** Something stored that the events do not bear out. `where` names the row; `expected` is what the events say. */
export type Difference = {
  check: "chain" | "clock" | "state" | "number" | "search";
  where: string;
  expected: string;
  found: string;
};

/** A difference when the two are not the same; none otherwise. */
export function differing(
  check: Difference["check"],
  where: string,
  expected: unknown,
  found: unknown,
): Difference[] {
  const [should, is] = [written(expected), written(found)];
  return should === is ? [] : [{ check, where, expected: should, found: is }];
}

const written = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value ?? null));
