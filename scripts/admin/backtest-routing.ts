import { connect } from "@/db/client";
import { listCongressIds } from "@/db/queries/congress";
import { backtestUnits } from "@/db/queries/routing";
import type { AdminCommand } from "../admin";

export const help: AdminCommand["help"] =
  "[2023] [congress]  用往年建议检验承办单位推荐，打印首选与前三命中率 · tests the proposed units on a past year, prints top-1 and top-3";

/** Prints how often the unit that answered was proposed, beside always naming the most frequent units; 0, or 2 without cases. */
export const run: AdminCommand["run"] = async ([year = "2023", congress]) => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; use npm run admin -- backtest-routing.");
  const { db, end } = connect(url, { max: 1 });
  try {
    const ids = congress ? [congress] : await listCongressIds(db);
    let tested = 0;
    for (const id of ids) {
      const { cases, top1, top3, base1, base3 } = await backtestUnits(db, id, Number(year));
      if (cases === 0) continue;
      tested += cases;
      const percent = (part: number) => `${((part * 100) / cases).toFixed(1)}%`;
      console.log(`${id} ${year}: ${cases} 件 cases`);
      console.log(
        `  首选 top-1 ${percent(top1)} (${top1}) · 最常用单位 most frequent unit ${percent(base1)} (${base1})`,
      );
      console.log(
        `  前三 top-3 ${percent(top3)} (${top3}) · 最常用三家 three most frequent ${percent(base3)} (${base3})`,
      );
    }
    return tested === 0 ? 2 : 0;
  } finally {
    await end();
  }
};
