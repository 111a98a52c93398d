import type { APIRequestContext } from "@playwright/test";
import sharp from "sharp";
import { perform } from "@/db/command";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { listAttachments } from "@/db/queries/attachment";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { type Records, there } from "./support/records";
import { expect, test } from "./support/test";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test("nobody gets in with a forged cookie, or by a header that skips the middleware", async ({
  playwright,
  baseURL,
}) => {
  const strangers = [
    { Cookie: "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..forged.forged.forged" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-forwarded-for": "127.0.0.1", "x-forwarded-user": "admin" },
  ];
  for (const extraHTTPHeaders of strangers) {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }), extraHTTPHeaders });
    for (const path of ["/suggestions", "/admin/people", "/dashboard"]) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.headers().location, path).toContain("/sign-in");
    }
    expect((await request.get("/api/v1/statistics?year=2023")).status()).toBe(401);
    await request.dispose();
  }
});

test("signing in leads to our own pages only", async ({ as }) => {
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    const { page } = await as("d002", {});
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).host).toBe(new URL(there(test.info().project.use.baseURL, "address")).host);
  }
});

test("each page has a policy of its own, and the API answers are not kept", async ({ as }) => {
  const { page } = await as("staff1");
  const [one, two] = [await page.request.get("/"), await page.request.get("/")];
  const nonceOf = (policy = "") => /'nonce-([^']+)'/.exec(policy)?.[1];
  const policies = [one, two].map((answer) => answer.headers()["content-security-policy"]);
  expect(nonceOf(policies[0])).toBeTruthy();
  expect(nonceOf(policies[0])).not.toBe(nonceOf(policies[1]));
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[0]).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(one.headers()["x-content-type-options"]).toBe("nosniff");
  expect(one.headers()["x-powered-by"]).toBeUndefined();
  expect((await page.request.get("/api/v1/statistics?year=2023")).headers()["cache-control"]).toContain(
    "no-store",
  );
});

test("bad questions to the API are answered with 400, never with 500", async ({ as }) => {
  const { page } = await as("staff1");
  for (const query of [
    "year=x",
    "year=99999",
    "from=2023-02-30",
    "by=password",
    "sessionId=1%27%20or%201=1",
    "from=2023-05-01&to=2023-01-01",
  ])
    expect((await page.request.get(`/api/v1/statistics?${query}`)).status(), query).toBe(400);
  for (const query of [
    "clock=x&from=2026-11-30",
    "clock=reply&from=2026-02-30",
    "clock=reply",
    "clock=reply&from=2026-11-30&congress=none",
  ])
    expect((await page.request.get(`/api/v1/due?${query}`)).status(), query).toBeGreaterThanOrEqual(400);
  expect((await page.request.get("/suggestions?sort=password_hash&state=x&page=-1&fact=drop")).status()).toBe(
    200,
  );
});

test("the day a reply is due is told to everybody", async ({ request }) => {
  const answer = await (await request.get("/api/v1/due?clock=reply&from=2026-11-30")).json();
  expect(answer).toMatchObject({ dueOn: "2027-03-01", steps: expect.any(Array) });
});

test.describe("files", () => {
  test.describe.configure({ mode: "serial" });
  let draft = "";

  test("only what is what it says is taken, and pictures forget where they were taken", async ({
    as,
    records,
  }) => {
    const { page } = await as("d001");
    draft = await ownDraft(records, "d001");
    const send = (name: string, mimeType: string, buffer: Buffer) =>
      upload(page.request, draft, { name, mimeType, buffer });
    expect((await send("说明.pdf", "application/pdf", PDF)).status()).toBe(200);
    for (const [name, content] of [
      ["drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
      ["page.html", "<script>alert(1)</script>"],
      ["program.pdf", "MZ\u0090\u0000program"],
      ["picture.png", "%PDF-1.4 not a picture"],
    ] as const)
      expect((await send(name, "application/pdf", Buffer.from(content))).status(), name).toBe(409);
    expect((await send("空.pdf", "application/pdf", Buffer.alloc(0))).status()).toBe(409);

    const photo = await sharp({ create: { width: 20, height: 10, channels: 3, background: "red" } })
      .withExif({ IFD0: { Copyright: "secret place" } })
      .jpeg()
      .toBuffer();
    const [stored] = (await (await send("现场.jpg", "image/jpeg", photo)).json()).attached;
    const answer = await page.request.get(`/files/${stored.id}/x.jpg`);
    expect((await sharp(await answer.body()).metadata()).exif).toBeUndefined();
    expect(answer.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-type": "image/jpeg",
    });
    expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  });

  test("what is too large or too many is refused", async ({ as }) => {
    const { page } = await as("d001");
    const large = Buffer.concat([PDF, Buffer.alloc(FILE_LIMITS.bytes + 1)]);
    const tooLarge = await upload(page.request, draft, {
      name: "大.pdf",
      mimeType: "application/pdf",
      buffer: large,
    });
    expect(tooLarge.status()).toBeGreaterThanOrEqual(400);
    const answers = [];
    for (let count = 0; count < FILE_LIMITS.perCase; count += 1) {
      const file = {
        name: `附件${count}.pdf`,
        mimeType: "application/pdf",
        buffer: Buffer.concat([PDF, Buffer.from(`${count}`)]),
      };
      answers.push((await upload(page.request, draft, file)).status());
    }
    expect(answers.filter((status) => status === 200)).toHaveLength(FILE_LIMITS.perCase - 2);
    expect(answers.at(-1)).toBe(409);
  });

  test("another deputy, a unit and another site get nothing and leave nothing", async ({ as, records }) => {
    const [file] = await listAttachments(records.database, await records.viewer("d001"), draft);
    const path = `/files/${there(file, "file").id}/x`;
    expect((await (await as("d001")).page.request.get(path)).status()).toBe(200);
    for (const account of ["d002", "weijian-1", "staff1", "admin"]) {
      const { page } = await as(account);
      expect((await page.request.get(path)).status(), account).toBe(404);
      const pushed = await upload(page.request, draft, {
        name: "x.pdf",
        mimeType: "application/pdf",
        buffer: PDF,
      });
      expect(pushed.status(), account).toBeGreaterThanOrEqual(400);
    }
    const { page } = await as("d001");
    const foreign = await upload(
      page.request,
      draft,
      { name: "y.pdf", mimeType: "application/pdf", buffer: PDF },
      "https://evil.example",
    );
    expect(foreign.status()).toBe(403);
    expect((await records.suggestion(draft)).state).toBe("draft");
  });
});

type File = { name: string; mimeType: string; buffer: Buffer };

function upload(request: APIRequestContext, suggestionId: string, file: File, origin?: string) {
  const address = new URL(there(test.info().project.use.baseURL, "address")).origin;
  return request.post("/api/attachments", {
    headers: { Origin: origin ?? address },
    multipart: { suggestionId, assignmentId: "", file },
  });
}

/** A fresh draft of the deputy, made through the command. */
async function ownDraft(records: Records, account: string): Promise<string> {
  const id = crypto.randomUUID();
  const viewer = await records.viewer(account);
  await perform(
    saveDraft,
    viewer,
    { id, version: 0, title: "关于附件的建议" },
    { database: records.database },
  );
  return id;
}
