import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { caseNumber } from "@/domain/suggestion/number";
import { linkCase } from "../../../commands/group/link";
import { suggestions } from "../../../schema";
import { found, nth } from "../cast";
import { createDiary } from "../diary";
import { luckOf } from "../luck";
import type { Present } from "../now/present";
import type { Life } from "../stage";
import type { World } from "../world";

/** What was asked for in 2023 too: this year's title, the earlier one, and what staff noted. */
const PAIRS: readonly [string, string, string][] = [
  [
    "关于市精神卫生中心尽快投入使用的建议",
    "关于加快建设市精神卫生中心的建议",
    "同一项目，2023年答复列入计划",
  ],
  [
    "关于尽快增加淇水大道沿线小学学位的建议",
    "关于在淇滨区淇水大道沿线增建小学缓解学位紧缺的建议",
    "同一路段，2023年答复列入计划",
  ],
  [
    "关于在人员密集场所增配自动体外除颤器并普及急救培训的建议",
    "关于在人员密集场所合理布设自动体外除颤器的建议",
    "同一事项，范围扩大",
  ],
  ["关于规范共享电单车投放数量和停放秩序的建议", "关于规范共享电单车投放与停放秩序的建议", "同一事项"],
  ["关于开设儿科夜间门诊和周末门诊的建议", "关于增加儿科夜间和周末门诊的建议", "同一事项，要求增加医院"],
];

/** Yesterday the office went through the list of this year and noted what had been raised before. */
export async function* linkYears({ stage, cast }: World, { ago }: Present): Life {
  const diary = createDiary(stage.calendar, luckOf("links"), new Date(0));
  const staff = nth(cast.staff, 0);
  for (const [title, earlier, note] of PAIRS) {
    yield diary.on(ago(1));
    const [from, to] = [await find(title), await find(earlier)];
    const number = to && caseNumber(to);
    if (from && number) await stage.perform(linkCase, staff.viewer, { id: from.id, number, note });
  }

  // Parts of the demo can be told alone; then there is nothing to link.
  async function find(title: string) {
    const { congressId } = found(staff, "staff").viewer;
    const [row] = await stage.database
      .select({ id: suggestions.id, series: suggestions.series, number: suggestions.number })
      .from(suggestions)
      .where(
        and(
          eq(suggestions.congressId, congressId),
          eq(suggestions.title, title),
          ne(suggestions.state, "withdrawn"),
        ),
      );
    return row;
  }
}
