import { connect } from "@/db/client";
import { backtestYear } from "@/db/queries/backtest";
import { listCongressIds } from "@/db/queries/congress";
import type { TestResult } from "@/domain/warning/backtest";
import type { AdminCommand } from "../admin";

export const help: AdminCommand["help"] =
  "[2023] [congress]  用往年办结件检验逾期预警，打印命中率 · tests the early warning on a past year, prints its hit rate";

/** Prints how often the early warning would have been right in a year; 0, or 2 when there is nothing to test. */
export const run: AdminCommand["run"] = async ([year = "2023", congress]) => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; use npm run admin -- backtest-warning.");
  const { db, end } = connect(url, { max: 1 });
  try {
    const ids = congress ? [congress] : await listCongressIds(db);
    let tested = 0;
    for (const id of ids) {
      const result = await backtestYear(db, id, Number(year));
      if (result.cases === 0) continue;
      tested += result.cases;
      console.log(`${id} ${year}: ${result.cases} 件 cases, ${result.units} 个单位 units`);
      print("实际期限 the days they had", result.actual);
      print("四分之三的件赶上的期限 days that three quarters kept to", result.p75);
      print("一半的件赶上的期限 days that half kept to", result.median);
    }
    return tested === 0 ? 2 : 0;
  } finally {
    await end();
  }
};

function print(limit: string, { points, hits, guess, late, caught, falseAlarms }: TestResult) {
  const percent = (part: number, whole: number) =>
    whole === 0 ? "—" : `${((part * 100) / whole).toFixed(1)}%`;
  console.log(`  ${limit}`);
  console.log(
    `    命中率 hit rate ${percent(hits, points)} (${hits}/${points}) · 只猜多数 always the likelier ${percent(guess, points)}`,
  );
  console.log(
    `    逾期预警到 late and warned ${caught}/${late} · 误报 false alarms ${falseAlarms}/${points - late}`,
  );
}
