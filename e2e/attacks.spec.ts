import { type APIRequestContext, type APIResponse, request as requests } from "@playwright/test";
import sharp from "sharp";
import { z } from "zod";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { PASSWORD } from "./support/accounts";
import { forge } from "./support/forge";
import { endSessionsOf } from "./support/people";
import type { Person } from "./support/person";
import { signIn } from "./support/sign-in";
import { assigned, drafted, handled } from "./support/story";
import { expect, test } from "./support/test";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test.describe("files of a case", () => {
  test("are there for whoever may see the case, and for nobody else", async ({ as, records, visitor }) => {
    const { id } = await drafted(records, "d156");
    const owner = await as("d156");
    const [file] = await attached(await upload(owner, id, "方案.pdf", PDF));
    const path = `/files/${file}/${encodeURIComponent("方案.pdf")}`;
    const own = await owner.page.request.get(path);
    expect(own.status()).toBe(200);
    expect(own.headers()).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent("方案.pdf")}`,
    });
    expect(own.headers()["content-security-policy"]).toContain("default-src 'none'");

    for (const account of ["d157", "staff1", "weijian-1", "committee1", "admin"])
      expect(await statusOf((await as(account)).page.request, path), account).toBe(404);
    expect(await statusOf((await visitor()).page.request, path)).toBe(401);
  });

  test("of one unit's draft are not another unit's", async ({ as, records }) => {
    const { id, workId } = await handled(records, "d158", "xinfang", "working");
    const [handler, stranger, deputy] = [await as("xinfang-1"), await as("tongji-1"), await as("d158")];
    const [file] = await attached(await upload(handler, id, "现场.pdf", PDF, workId));
    expect(await statusOf(handler.page.request, `/files/${file}/x.pdf`)).toBe(200);
    expect(await statusOf(stranger.page.request, `/files/${file}/x.pdf`)).toBe(404);
    expect(await statusOf(deputy.page.request, `/files/${file}/x.pdf`)).toBe(404);
    expect((await upload(stranger, id, "偷放.pdf", PDF)).status()).toBe(404);
    expect((await upload(stranger, id, "偷放.pdf", PDF, workId)).status()).toBe(404);
  });

  test("are what their names say, or they are not taken", async ({ as, records }) => {
    const { id } = await drafted(records, "d159");
    const owner = await as("d159");
    const disguised: [string, Buffer][] = [
      ["图.pdf", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ["图.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ["页.pdf", Buffer.from("<!doctype html><script>alert(1)</script>")],
      ["程序.pdf", Buffer.from("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff")],
      ["方案.pdf.exe", PDF],
      ["方案.png", PDF],
    ];
    for (const [name, bytes] of disguised) {
      const response = await upload(owner, id, name, bytes);
      expect(response.status(), name).toBe(409);
      expect(await response.json()).toMatchObject({ key: "attachment.unknownKind" });
    }
  });

  test("are no larger and no more than the rules say", async ({ as, records }) => {
    const { id } = await drafted(records, "d160");
    const owner = await as("d160");
    const large = await upload(
      owner,
      id,
      "大.pdf",
      Buffer.concat([PDF, Buffer.alloc(FILE_LIMITS.bytes + 2 ** 20)]),
    );
    expect(large.status()).toBe(409);
    expect(await large.json()).toMatchObject({ key: "attachment.tooLarge" });
    for (let count = 1; count <= FILE_LIMITS.perCase; count++) {
      const bytes = Buffer.concat([PDF, Buffer.from(`% ${count}`)]);
      expect((await upload(owner, id, `材料${count}.pdf`, bytes)).status()).toBe(200);
    }
    const more = await upload(owner, id, "再一份.pdf", Buffer.concat([PDF, Buffer.from("% more")]));
    expect(more.status()).toBe(409);
    expect(await more.json()).toMatchObject({ key: "attachment.tooMany" });
  });

  test("keep nothing of what a camera wrote into a picture", async ({ as, records }) => {
    const { id } = await drafted(records, "d155");
    const owner = await as("d155");
    const gps = { GPSLatitude: "35/1 44/1 0/1", GPSLatitudeRef: "N" };
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#a33" } })
      .withExif({ IFD0: { Make: "SECRET-CAMERA" }, IFD3: gps })
      .jpeg()
      .toBuffer();
    expect((await sharp(picture).metadata()).exif).toBeDefined();
    const [file] = await attached(await upload(owner, id, "现场.jpg", picture));
    const stored = await (await owner.page.request.get(`/files/${file}/x.jpg`)).body();
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
    expect(stored.includes("SECRET-CAMERA")).toBe(false);
  });

  test("are not taken from another site's page", async ({ as, records }) => {
    const { id } = await drafted(records, "d149");
    const owner = await as("d149");
    const response = await upload(owner, id, "方案.pdf", PDF, "", { origin: "https://evil.example" });
    expect(response.status()).toBe(403);
  });
});

test.describe("sessions", () => {
  const HOME = "/suggestions";

  test("a cookie that is forged, empty or from another house opens nothing", async ({ baseURL }) => {
    const forged = [
      "x",
      "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.",
      "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
    ];
    for (const value of forged) {
      const context = await requests.newContext({
        baseURL: baseURL ?? "",
        extraHTTPHeaders: { cookie: `next-auth.session-token=${value}` },
      });
      expect(await whereTo(context, HOME)).toBe("307 /sign-in?next=%2Fsuggestions");
      expect(await statusOf(context, "/api/v1/statistics")).toBe(401);
      await context.dispose();
    }
  });

  test("a cookie outlives no session", async ({ visitor, records }) => {
    const person = await visitor();
    await signIn(person.page, person.say, "d148", PASSWORD);
    expect(await whereTo(person.page.request, HOME)).toBe("200 ");
    await endSessionsOf(records, "d148");
    expect(await whereTo(person.page.request, HOME)).toBe("307 /sign-in?next=%2Fsuggestions");
    expect(await statusOf(person.page.request, "/export/suggestions")).toBe(401);
  });

  test("no header leads around the check (CVE-2025-29927)", async ({ request }) => {
    for (const value of [
      "proxy",
      "middleware:middleware:middleware:middleware:middleware",
      "src/middleware",
    ]) {
      const headers = { "x-middleware-subrequest": value, "x-nextjs-data": "1" };
      const response = await request.get(HOME, { headers, maxRedirects: 0 });
      expect(response.status()).toBe(307);
      expect(await statusOf(request, "/api/v1/statistics", headers)).toBe(401);
    }
  });

  test("signing in leads to no other site", async ({ as }) => {
    const { page } = await as("d147");
    const elsewhere = [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "\\/evil.example",
      "/%2F/evil.example",
      "javascript:alert(1)",
      "/\t/evil.example",
      "http:evil.example",
      "/sign-in?next=/sign-in",
    ];
    for (const next of elsewhere) {
      const response = await page.request.get(`/sign-in?next=${encodeURIComponent(next)}`, {
        maxRedirects: 0,
      });
      const { origin, pathname } = new URL(response.headers().location ?? "", response.url());
      expect([origin, pathname.replace("/%2F/evil.example", "/")], next).toEqual([
        new URL(response.url()).origin,
        "/",
      ]);
    }
  });
});

test.describe("forms", () => {
  test("a forged id in a deputy's form reaches nobody else's case", async ({ as, records }) => {
    const mine = await handled(records, "d146", "jinrong", "issued");
    const theirs = await handled(records, "d147", "jinrong", "issued");
    const deputy = await as("d146");
    await deputy.go(`/suggestions/${mine.id}/rate`);
    for (const axis of ["handling", "result", "overall"])
      await deputy.choose(`rating.axes.${axis}`, deputy.say("rating.verdicts.satisfied"));
    await forge(deputy, "id", theirs.id);
    await deputy.press("ratingForm.send");
    await deputy.hears("refusal.general.notFound");
    expect((await records.suggestion(theirs.id)).state).toBe("replied");
    expect((await records.suggestion(mine.id)).state).toBe("replied");
  });

  test("nor does a handler's form sign in the place of the head, or work for another unit", async ({
    as,
    records,
  }) => {
    const own = await handled(records, "d147", "shenpi", "drafted");
    const other = await assigned(records, "d147", "jinrong");
    const handler = await as("shenpi-1");
    await handler.go(`/inbox/${own.workId}`);
    await forge(handler, "transition", "sign");
    await handler.press("assignment.transitions.submitForSignature");
    await expect(handler.page.getByRole("main").getByRole("alert")).toBeVisible();
    expect((await records.work(own.id, "shenpi")).state).toBe("drafted");

    await handler.go(`/inbox/${own.workId}`);
    await forge(handler, "id", other.workId);
    await forge(handler, "transition", "receive");
    await handler.press("assignment.transitions.submitForSignature");
    await handler.hears("refusal.general.notFound");
    expect((await records.work(other.id, "jinrong")).state).toBe("pending_receipt");
  });
});

test.describe("pages", () => {
  test("run only the scripts of their own making", async ({ as }) => {
    const staff = await as("staff1");
    const nonces = new Set<string>();
    for (const path of ["/", "/suggestions", "/dashboard", "/desk/review", "/sign-in"]) {
      const response = await staff.page.goto(path);
      const policy = response?.headers()["content-security-policy"] ?? "";
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
      const tags = ((await response?.text()) ?? "").match(/<script[^>]*>/g) ?? [];
      expect(tags.length).toBeGreaterThan(3);
      expect(tags.filter((tag) => !tag.includes(` nonce="${nonce}"`))).toEqual([]);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  test("show words as words", async ({ as, records }) => {
    const title = '<img src=x onerror="document.title=1">关于路灯的建议';
    const { id } = await drafted(records, "d146", { title, situation: "<script>document.title=1</script>" });
    const deputy = await as("d146");
    await deputy.go(`/suggestions/${id}`);
    await deputy.heads(title);
    await deputy.reads("<script>document.title=1</script>");
    expect(await deputy.page.title()).not.toBe("1");
  });

  test("sort by nothing that is not a column", async ({ as }) => {
    const { page } = await as("staff1");
    for (const sort of ["id;drop table suggestions", "password_hash", "'"])
      expect(await statusOf(page.request, `/suggestions?sort=${encodeURIComponent(sort)}&page=-1`)).toBe(200);
  });

  test("give no formulas to a spreadsheet", async ({ as, records }) => {
    const title = `=HYPERLINK("http://evil.example","${crypto.randomUUID().slice(0, 6)}")`;
    await drafted(records, "d146", { title });
    const deputy = await as("d146");
    const response = await deputy.page.request.get("/export/suggestions");
    expect(response.headers()["content-disposition"]).toContain("attachment");
    const csv = await response.text();
    expect(csv).toContain(`"'${title.replaceAll('"', '""')}"`);
    expect(csv).not.toMatch(/(^|,)"[=+\-@\t\r]/m);
  });
});

/** Sends a file as the upload form does. */
function upload(
  { page }: Person,
  suggestionId: string,
  name: string,
  buffer: Buffer,
  assignmentId = "",
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const origin = new URL(process.env.E2E_URL ?? "http://localhost:3000").origin;
  return page.request.post("/api/attachments", {
    headers: { origin, ...headers },
    multipart: { suggestionId, assignmentId, file: { name, mimeType: "application/octet-stream", buffer } },
  });
}

async function attached(response: APIResponse): Promise<string[]> {
  expect(response.status()).toBe(200);
  const { attached: rows } = z
    .object({ attached: z.array(z.object({ id: z.uuid() })) })
    .parse(await response.json());
  return rows.map(({ id }) => id);
}

const statusOf = async (context: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  (await context.get(path, { headers, maxRedirects: 0 })).status();

/** The answer without following it, such as "307 /sign-in". */
async function whereTo(context: APIRequestContext, path: string): Promise<string> {
  const response = await context.get(path, { maxRedirects: 0 });
  return `${response.status()} ${response.headers().location ?? ""}`;
}
