import { createTranslator, type Messages } from "use-intl/core";
import type { Say } from "@/domain/report/words";
import rating from "@/messages/zh-CN/rating.json";
import reply from "@/messages/zh-CN/reply.json";
import report from "@/messages/zh-CN/report.json";
import statistics from "@/messages/zh-CN/statistics.json";

const MESSAGES: Messages = { rating, reply, report, statistics };

/** A report's own words, as the pages say them. */
export const sayChinese: Say = createTranslator({
  locale: "zh-CN",
  messages: MESSAGES,
  timeZone: "Asia/Shanghai",
});
