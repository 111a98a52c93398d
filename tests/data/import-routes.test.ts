import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as givePasswords } from "@/app/(office)/imports/[id]/passwords/route";
import { POST as upload } from "@/app/(office)/imports/upload/route";
import type { Database } from "@/db/client";
import { importBatches, users } from "@/db/schema";
import { columnsOf } from "@/domain/import-batch/kinds";
import { systemViewer, type Viewer } from "@/domain/viewer";
import { type Cast, castOf } from "../support/cast";
import { cloneDatabase } from "../support/database";
import { importDesk } from "../support/imports";
import { foundCongress } from "../support/second-congress";

const door = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/server/session", () => ({ currentViewer: async () => door.viewer }));
vi.mock("next-intl/server", () => ({
  getTranslations: async () => (key: string) => key,
  getLocale: async () => "zh-CN",
}));

let database: Database;
let drop: () => Promise<void>;
let cast: Cast;
let other: Cast;
beforeAll(async () => {
  const clone = await cloneDatabase();
  ({ database, drop } = clone);
  process.env.DATABASE_URL = clone.url;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  [cast, other] = [await castOf(database), await foundCongress(database, "xinji")];
});
afterAll(() => drop());
beforeEach(() => {
  door.viewer = cast.administrator;
});

const HOST = "yanlu.example";
const deputy = (n: number) => ({
  name: `新代表${n}`,
  account: `route-${n}`,
  cardNo: `R${n}`,
  delegation: "北区代表团",
});

/** A form as the browser sends it. */
function send(path: string, fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const own = { host: HOST, origin: `https://${HOST}`, "content-length": "1000", ...headers };
  return new Request(`https://${HOST}${path}`, { method: "POST", body, headers: own });
}
const sheet = (rows: readonly Record<string, string>[]) => {
  const names = Object.keys(columnsOf("roster"));
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  return new File([lines.map((line) => line.join(",")).join("\n")], "名册.csv");
};
const none = { params: Promise.resolve({}) };
const asked = async (response: Promise<Response>) => {
  const { status, headers } = await response;
  return `${status} ${headers.get("location") ?? ""}`.trim();
};
const batchesOf = (id: string) => database.$count(importBatches, eq(importBatches.id, id));

describe("the upload", () => {
  const to = (id: string, fields: Record<string, string | File> = {}, headers = {}) =>
    asked(
      upload(
        send("/imports/upload", { id, kind: "roster", file: sheet([deputy(1)]), ...fields }, headers),
        none,
      ),
    );

  test("checks the file and shows the batch; the second click finds the first one's", async () => {
    const id = crypto.randomUUID();
    expect(await to(id)).toBe(`303 /imports/${id}`);
    expect(await to(id)).toBe(`303 /imports/${id}`);
    expect(await batchesOf(id)).toBe(1);
    expect(await database.$count(users, eq(users.account, "route-1"))).toBe(0);
  });

  test("exists for nobody else: other roles, other kinds, nobody signed in, a form of another site", async () => {
    const id = crypto.randomUUID();
    door.viewer = cast.lead;
    expect(await to(id)).toBe("404");
    door.viewer = cast.staff;
    expect(await to(id)).toBe("404");
    door.viewer = cast.administrator;
    expect(await to(id, { kind: "suggestions" })).toBe("404");
    expect(await to(id, { kind: "people" })).toBe("400");
    expect(await to(id, {}, { origin: "https://elsewhere.example" })).toBe("403");
    door.viewer = null;
    expect(await to(id)).toBe("401");
    expect(await batchesOf(id)).toBe(0);
  });

  test("the same form in another congress is a batch of that congress, and tells nothing of ours", async () => {
    const id = crypto.randomUUID();
    await to(id);
    door.viewer = other.administrator;
    expect(await to(id, { file: new File(["a"], "a.csv") })).toMatch(
      /^303 \/imports\?kind=roster&refused=.*#import-roster$/,
    );
    expect(await to(id)).toBe(`303 /imports/${id}`);
    expect(await batchesOf(id)).toBe(2);
  });

  test.each([
    ["no file", { file: "" }, {}, "noFile"],
    ["an empty one", { file: new File([""], "a.csv") }, {}, "empty"],
    ["one without a header", { file: new File(["a,b\n1,2"], "a.csv") }, {}, "noHeader"],
    ["a quote left open", { file: new File(['a,b\n"c,d'], "a.csv") }, {}, "openQuote&max=&line=2"],
    ["one that is too large", {}, { "content-length": "999999999" }, "tooLarge"],
  ])("%s: the page says why", async (_what, fields, headers, because) => {
    expect(await to(crypto.randomUUID(), fields, headers)).toContain(`refused=importBatch.${because}`);
  });
});

describe("the passwords", () => {
  const get = (id: string, headers = {}) =>
    givePasswords(send(`/imports/${id}/passwords`, {}, headers), { params: Promise.resolve({ id }) });
  const hashOf = async (account: string) => {
    const rows = await database
      .select()
      .from(users)
      .where(and(eq(users.account, account)));
    return rows[0]?.passwordHash ?? null;
  };

  test("are given once, to who may; others find nothing, and nothing is made for them", async () => {
    const desk = importDesk(database, cast.administrator, new Date());
    const id = await desk.bring("roster", [deputy(2)]);
    for (const viewer of [cast.staff, cast.lead, other.administrator, systemViewer(cast.congressId)]) {
      door.viewer = viewer;
      expect(await asked(get(id))).toBe("404");
    }
    door.viewer = cast.administrator;
    expect(await asked(get(id, { origin: "https://elsewhere.example" }))).toBe("403");
    expect(await hashOf("route-2")).toBeNull();
    const first = await get(id);
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const hash = await hashOf("route-2");
    expect(hash).not.toBeNull();
    // The second click only comes back to the page.
    expect(await asked(get(id))).toBe(`303 /imports/${id}`);
    expect(await hashOf("route-2")).toBe(hash);
  });
});
