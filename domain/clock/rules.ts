import { z } from "zod";
import { isDay } from "../day";
import { words } from "../words";
import { namesOf } from "../workflow";

/**
 * Every clock of the office. `subject`: what it runs on; `starts`: the fact it counts from (a word in
 * `clock.starts`); `warnOnly`: passing the day is shown and urged, but is no breach.
 */
// biome-ignore format: a table
export const CLOCKS = {
  review:        { subject: "suggestion", starts: "submitted",       warnOnly: false },
  sessionAssign: { subject: "suggestion", starts: "sessionClosed",   warnOnly: false },
  dispatch:      { subject: "suggestion", starts: "assigned",        warnOnly: false },
  returnRequest: { subject: "assignment", starts: "assigned",        warnOnly: false },
  reassign:      { subject: "assignment", starts: "returnRequested", warnOnly: false },
  receipt:       { subject: "assignment", starts: "assigned",        warnOnly: true },
  firstContact:  { subject: "assignment", starts: "assigned",        warnOnly: true },
  coOpinion:     { subject: "assignment", starts: "assigned",        warnOnly: false },
  opinionRedo:   { subject: "assignment", starts: "opinionRejected", warnOnly: false },
  reply:         { subject: "assignment", starts: "assigned",        warnOnly: false },
  extendedReply: { subject: "assignment", starts: "assigned",        warnOnly: false },
  feedback:      { subject: "suggestion", starts: "replyDelivered",  warnOnly: false },
  secondReply:   { subject: "assignment", starts: "handedBack",      warnOnly: false },
  audit:         { subject: "assignment", starts: "signed",          warnOnly: false },
  unitReport:    { subject: "assignment", starts: "reportOpened",    warnOnly: false },
  commitmentRating: { subject: "assignment", starts: "fulfilled",    warnOnly: true },
  publish:       { subject: "suggestion", starts: "replied",         warnOnly: true },
} as const satisfies Record<string, ClockRow>;

export type ClockSubject = "suggestion" | "assignment";
export type ClockName = keyof typeof CLOCKS;
export const CLOCK_NAMES = namesOf(CLOCKS);

type ClockRow = { subject: ClockSubject; starts: string; warnOnly: boolean };

const sourceInput = words().trim().min(1).max(300);

/** How long a clock runs and the legal source it is printed with; lengths in working days, months, or a fixed date. */
export const ruleInput = z.discriminatedUnion("unit", [
  z.object({ unit: z.literal("working_days"), length: whole(1, 250), source: sourceInput }),
  z.object({ unit: z.literal("months"), length: whole(1, 24), source: sourceInput }),
  z
    .object({ unit: z.literal("fixed"), month: whole(1, 12), day: whole(1, 31), source: sourceInput })
    // 2023 is no leap year: a day that does not exist every year is no yearly date.
    .refine(({ month, day }) => isDay(`2023-${two(month)}-${two(day)}`), {
      error: "not_a_day",
      path: ["day"],
    }),
]);
export type Rule = z.output<typeof ruleInput>;

/** A rule set entered by an administrator; its own messages are words under `validation`. */
export const ruleSetInput = z
  .object({
    key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
    name: words().trim().min(1).max(60),
    source: sourceInput,
    validFrom: z.string().refine(isDay, "not_a_day"),
    rules: z.record(z.enum(CLOCK_NAMES), ruleInput),
  })
  .refine(({ rules }) => endsLater(rules.extendedReply, rules.reply), {
    error: "extension_shorter",
    path: ["rules", "extendedReply", "length"],
  });

/** One congress's lengths of all clocks, with their legal sources, valid from a day on. */
export type RuleSet = z.output<typeof ruleSetInput>;

const HENAN = "《河南省人民代表大会代表建议、批评和意见办理办法》";
const DEPUTY_LAW = "《代表法》第五十一条第二款";

/** Henan's rules of 2017 with the Deputies Law; where both are silent, a setting and the rule it was taken from. */
// biome-ignore format: a table
export const DEFAULT_RULE_SET: RuleSet = {
  key: "henan-2017",
  name: "河南省办理办法（2017）与代表法（2025）",
  source: `${HENAN}（2017年8月1日起施行），设区的市依第三十一条参照执行；《代表法》（2025年修正），答复期限与2015年修正文本第四十二条相同，自交办之日起算`,
  validFrom: "2017-08-01",
  rules: {
    review:        { unit: "working_days", length: 5, source: "本机关设定，参照《青岛市人民代表大会代表建议、批评和意见工作条例》第十四条" },
    sessionAssign: { unit: "months", length: 1, source: "本机关设定，参照《上海市人民代表大会关于代表建议、批评和意见的规定》第十五条" },
    dispatch:      { unit: "working_days", length: 5, source: "本机关设定，政府办公室收到后及时转办；首次交办之日不变" },
    returnRequest: { unit: "working_days", length: 10, source: `${HENAN}第十四条` },
    reassign:      { unit: "working_days", length: 10, source: `${HENAN}第十四条` },
    receipt:       { unit: "working_days", length: 3, source: "本机关设定，到期提醒签收，不影响法定期限" },
    firstContact:  { unit: "working_days", length: 20, source: "本机关设定，参照《重庆市人民代表大会代表建议、批评和意见工作条例》第十八条" },
    coOpinion:     { unit: "months", length: 2, source: `${HENAN}第十八条，自交办之日起算` },
    opinionRedo:   { unit: "working_days", length: 5, source: "本机关设定，参照《重庆市人民代表大会代表建议、批评和意见工作条例》" },
    reply:         { unit: "months", length: 3, source: `${DEPUTY_LAW}，自交办之日起算；${HENAN}第二十条` },
    extendedReply: { unit: "months", length: 6, source: `${DEPUTY_LAW}，自交办之日起算；${HENAN}第二十条` },
    feedback:      { unit: "working_days", length: 10, source: `${HENAN}第二十二条` },
    secondReply:   { unit: "months", length: 1, source: `${HENAN}第二十二条` },
    audit:         { unit: "working_days", length: 3, source: "本机关设定，仅在启用答复审核时适用" },
    unitReport:    { unit: "fixed", month: 8, day: 31, source: `${HENAN}第二十八条` },
    commitmentRating: { unit: "working_days", length: 20, source: "本机关设定，参照《重庆市人民代表大会代表建议、批评和意见工作条例》承诺事项评价的规定" },
    publish:       { unit: "working_days", length: 20, source: "本机关设定，参照安徽省2015年办理结果公开的规定" },
  },
};

function whole(min: number, max: number) {
  return z.coerce.number().int().min(min).max(max);
}

const two = (n: number) => String(n).padStart(2, "0");

// Lengths in different units cannot be compared without a calendar and are left to the administrator.
function endsLater(longer: Rule, shorter: Rule): boolean {
  if (longer.unit === "fixed" || shorter.unit === "fixed" || longer.unit !== shorter.unit) return true;
  return longer.length >= shorter.length;
}
