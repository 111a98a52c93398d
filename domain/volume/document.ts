import type { Block, Document, TextStyle } from "../document/document";
import { localName, type Named } from "../local-name";
import type { Locale } from "../preferences";
import type { VolumeCase, VolumeReply } from "./case";
import type { VolumeOrder } from "./states";

/** What stands on the cover. */
export type VolumeCover = {
  congress: Named;
  /** "第一次会议", "2023 年". */
  scope: string;
  /** Only one category, when the volume was narrowed to it. */
  category: Named | null;
  day: string;
  withReplies: boolean;
};

/** Says a word by its whole path, such as "volume.document.situation". */
export type Say = (path: string, values?: Record<string, string | number>) => string;

/** A volume of suggestions as a document: cover, contents, then each case on a page of its own. */
export function volumeDocument(
  cover: VolumeCover,
  cases: readonly VolumeCase[],
  order: VolumeOrder,
  say: Say,
  locale: Locale,
): Document {
  const t: Say = (path, values) => say(`volume.document.${path}`, values);
  const print = printerOf(say, locale);
  const title = [
    localName(cover.congress, locale),
    cover.scope,
    t(cover.withReplies ? "titleReplies" : "title"),
  ];
  return {
    title: title.join(" "),
    language: locale,
    numbered: true,
    blocks: [
      ...coverBlocks(cover, cases.length, t, locale),
      { kind: "contents", title: t("contents") },
      ...(order === "category"
        ? chapters(cases, print, t, locale)
        : cases.flatMap((one) => [PAGE_BREAK, ...print(one, "heading")])),
    ],
  };
}

const PAGE_BREAK: Block = { kind: "pageBreak" };

const line = (style: TextStyle, text: string): Block => ({ kind: "text", style, runs: [text] });

const centred = (style: TextStyle, text: string): Block => ({
  kind: "text",
  style,
  runs: [text],
  align: "center",
});

function coverBlocks(cover: VolumeCover, count: number, t: Say, locale: Locale): Block[] {
  const { congress, scope, category, day, withReplies } = cover;
  return [
    { kind: "blank", lines: 3 },
    line("title", localName(congress, locale)),
    line("title", scope),
    { kind: "blank", lines: 1 },
    line("title", t(withReplies ? "titleReplies" : "title")),
    ...(category ? [centred("plain", t("only", { category: localName(category, locale) }))] : []),
    { kind: "blank", lines: 3 },
    centred("plain", t("count", { count })),
    centred("plain", day),
    PAGE_BREAK,
  ];
}

type Print = (one: VolumeCase, style: "heading" | "subheading") => Block[];

/** Cases by category, each category with its head; what has none stands last. */
function chapters(cases: readonly VolumeCase[], print: Print, t: Say, locale: Locale): Block[] {
  const named = (one: VolumeCase) => (one.category ? localName(one.category, locale) : t("noCategory"));
  const names = [...new Set(cases.toSorted((a, b) => Number(!a.category) - Number(!b.category)).map(named))];
  return names.flatMap((name) => {
    const own = cases.filter((one) => named(one) === name);
    const [first, ...rest] = own.map((one) => print(one, "subheading"));
    const head = line("heading", t("chapter", { name, count: own.length }));
    return [PAGE_BREAK, head, ...(first ?? []), ...rest.flatMap((blocks) => [PAGE_BREAK, ...blocks])];
  });
}

function printerOf(say: Say, locale: Locale): Print {
  const t: Say = (path, values) => say(`volume.document.${path}`, values);
  const names = (list: readonly string[]) => list.join(locale === "zh-CN" ? "、" : ", ");
  const unitsOf = (one: VolumeCase, co: boolean) =>
    names(one.units.filter((unit) => unit.co === co).map((unit) => localName(unit, locale)));
  const fact = (label: string, value: string): Block[] =>
    value === "" ? [] : [labelled(t(label), value, t)];
  return (one, style) => [
    line(style, `${one.number}　${one.title}`),
    ...fact("lead", one.lead),
    ...fact("cosigners", names(one.cosigners)),
    ...fact("category", one.category ? localName(one.category, locale) : ""),
    ...fact("units", unitsOf(one, false)),
    ...fact("coUnits", unitsOf(one, true)),
    ...part(t("situation"), one.situation),
    ...part(t("cause"), one.cause),
    ...part(t("points"), one.points.map((point, index) => `${index + 1}. ${point}`).join("\n")),
    ...one.replies.flatMap((reply) => replyBlocks(reply, t, locale)),
    ...(one.rating ? ratingBlocks(one.rating, say, t) : []),
  ];
}

const labelled = (label: string, value: string, t: Say): Block => ({
  kind: "text",
  style: "body",
  runs: [{ text: t("label", { label }), bold: true }, value],
});

const headed = (text: string): Block => ({ kind: "text", style: "body", runs: [{ text, bold: true }] });

const paragraphs = (text: string): Block[] =>
  text.split(/\n+/).flatMap((each) => (each.trim() === "" ? [] : [line("body", each.trim())]));

const part = (head: string, text: string): Block[] =>
  text.trim() === "" ? [] : [headed(head), ...paragraphs(text)];

function replyBlocks(reply: VolumeReply, t: Say, locale: Locale): Block[] {
  const { unit, docNumber, issuedOn, className, answers, summary } = reply;
  const answered = answers.map((text, index) => `${index + 1}. ${text}`).join("\n");
  const about = [docNumber, issuedOn, className ? localName(className, locale) : null]
    .filter(Boolean)
    .join("　");
  return [
    headed(t("reply", { unit: localName(unit, locale) })),
    ...(about === "" ? [] : [line("body", about)]),
    ...paragraphs(answered),
    ...paragraphs(summary),
  ];
}

function ratingBlocks({ overall, reason }: NonNullable<VolumeCase["rating"]>, say: Say, t: Say): Block[] {
  const verdict = say(`rating.verdicts.${overall}`);
  return [labelled(t("rating"), verdict, t), ...(reason === "" ? [] : [labelled(t("reason"), reason, t)])];
}
