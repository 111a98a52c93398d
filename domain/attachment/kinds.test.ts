import fc from "fast-check";
import { expect, test } from "vitest";
import { FILE_KINDS, FILE_LIMITS, isInline, kindOf, safeName } from "./kinds";

test.each([
  ["plan.pdf", "application/pdf", "pdf"],
  ["照片.JPG", "image/jpeg", "jpeg"],
  ["old.doc", "application/x-cfb", "doc"],
  ["old.xls", "application/x-cfb", "xls"],
  ["plan.pdf", "image/png", null],
  ["evil.pdf.exe", "application/pdf", null],
  ["page.html", "text/html", null],
  ["drawing.svg", "image/svg+xml", null],
  ["drawing.png", undefined, null],
])("%s with the content of %s is %s", (name, content, kind) => expect(kindOf(name, content)).toBe(kind));

test("only pictures and PDF are ever shown in the browser", () =>
  expect(
    Object.values(FILE_KINDS)
      .filter(({ mime }) => isInline(mime))
      .map(({ mime }) => mime),
  ).toEqual(["application/pdf", "image/jpeg", "image/png", "image/webp"]));

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\docs\\plan.docx", "plan.docx"],
  ["photo\u202Egnp.pdf", "photognp.pdf"],
  ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"],
  [".htaccess", "htaccess"],
  ["", "file"],
])("%j is kept as %j", (name, kept) => expect(safeName(name)).toBe(kept));

test("whatever a name is, it stays one short line without a path", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const safe = safeName(name);
      expect([...safe].length).toBeLessThanOrEqual(FILE_LIMITS.name + 400);
      expect(safe).not.toMatch(/[/\\\p{Cc}<>"]/u);
      expect(safe.length).toBeGreaterThan(0);
    }),
  ));
