import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, packedCut, woven } from "./cut-page";

const joined = (...args: Parameters<typeof woven>) => Buffer.concat(woven(...args));
const nonce = () => randomBytes(16).toString("base64url");

test("a page cut at its nonce is the same page with another, plain and packed", async () => {
  const texts = fc.array(fc.string({ unit: "binary", maxLength: 300 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const [old, fresh] = [nonce(), nonce()];
      const page = cut(Buffer.from(parts.join(old)), old);
      const wanted = Buffer.from(parts.join(fresh));
      expect(joined(page, Buffer.from(fresh))).toEqual(wanted);
      // It checks the checksum and the size.
      expect(gunzipSync(joined(await packedCut(page, old.length), Buffer.from(fresh)))).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test("a packed page is hardly larger than one packed in one piece", async () => {
  const old = nonce();
  const rows = Array.from({ length: 3000 }, (_, n) => `<tr><td>${n}</td><td>关于停车的建议</td></tr>`).join(
    "",
  );
  const html = `<script nonce="${old}">1</script>${rows}<script nonce="${old}">${rows}</script>`;
  const page = await packedCut(cut(Buffer.from(html), old), old.length);
  expect(page.body.length).toBeLessThan(gzipSync(html).length * 1.1);
});
