import { connect } from "@/db/client";
import { congresses } from "@/db/schema";
import { verify } from "@/db/verify";
import type { AdminCommand } from "../admin";

export const help: AdminCommand["help"] =
  "[congress]  重算期限、状态、编号和事件链，列出差异 · recomputes from the events, lists differences";

/** Checks one congress or all; 0: everything agrees, 1: differences were printed, 2: no such congress. */
export const run: AdminCommand["run"] = async ([wanted]) => {
  const { db, end } = connect(databaseUrl(), { max: 1 });
  try {
    const all = (await db.select({ id: congresses.id }).from(congresses)).map(({ id }) => id);
    const ids = wanted === undefined ? all : all.filter((id) => id === wanted);
    if (ids.length === 0) {
      console.error(`没有这个人大 · no such congress: ${wanted ?? ""}`);
      return 2;
    }
    let count = 0;
    for (const id of ids) {
      const differences = await verify(db, id);
      for (const { check, where, expected, found } of differences) {
        console.log(`${id}  ${check}  ${where}\n  expected ${expected}\n  found    ${found}`);
      }
      count += differences.length;
    }
    console.log(count === 0 ? "一致 · everything agrees" : `${count} 处差异 · differences`);
    return count === 0 ? 0 : 1;
  } finally {
    await end();
  }
};

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; use npm run admin -- verify.");
  return url;
}
