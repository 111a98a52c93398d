import fc from "fast-check";
import { RequestCookies } from "next/dist/compiled/@edge-runtime/cookies";
import { expect, test } from "vitest";
import { cookiesOf } from "./asker";

const NAMES = ["session-token", "locale", "__proto__", " locale", ""];
const SIGNS = fc.constantFrom("=", ";", "; ", ";  ", "%", "%3D", "%E8", ",", '"', "a", "b", " ", "\t");
const WRITTEN = fc.array(fc.oneof(fc.constantFrom(...NAMES), SIGNS), { maxLength: 12 });

test("cookies are read as Next reads them, however they are written", () => {
  fc.assert(
    fc.property(WRITTEN, (parts) => {
      const cookie = parts.join("");
      const jar = new RequestCookies(new Headers({ cookie }));
      const ours = cookiesOf({ cookie: new Headers({ cookie }).get("cookie") ?? "" });
      expect([...ours]).toEqual(jar.getAll().map(({ name, value }) => [name, value]));
    }),
    { numRuns: 500 },
  );
});
