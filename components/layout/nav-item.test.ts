import { expect, test } from "vitest";
import { isCurrent } from "./nav-item";

test.each([
  ["/", "/", true],
  ["/", "/suggestions", false],
  ["/suggestions", "/suggestions", true],
  ["/suggestions", "/suggestions/12", true],
  ["/suggestions", "/suggestions-old", false],
])("%s on %s: %s", (href, path, current) => expect(isCurrent(href, path)).toBe(current));
