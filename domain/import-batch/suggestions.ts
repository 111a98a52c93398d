import { VERDICTS } from "../rating/dictionary";
import { CONTACT_WAYS } from "../reply/dictionary";
import { LIMITS, PERIODS, PUBLICITY_CHOICES } from "../suggestion/dictionary";
import { namesOf } from "../workflow";
import { type Columns, caseNo, day, name, names, oneOf, points, text, whole } from "./column";

const verdict = (example: (typeof VERDICTS)[number]) =>
  ({
    required: false,
    read: oneOf(VERDICTS),
    look: "text",
    choices: { names: VERDICTS, words: "rating.verdicts" },
    example,
  }) as const;

/** How the deputy was contacted before the reply, or that nobody did; an empty cell says that nobody noted it. */
export const CONTACTS = [...namesOf(CONTACT_WAYS), "none"] as const;

/** A closed case of a past year, with its reply and its rating: the case number is the key. */
export const SUGGESTION_COLUMNS = {
  number: { required: true, read: caseNo, look: "text", example: "11-6-047" },
  title: {
    required: true,
    read: text(LIMITS.title),
    look: "text",
    example: "关于改造老旧小区供水管网的建议",
  },
  term: { required: true, read: whole(1, 99), look: "number", example: "11" },
  period: {
    required: true,
    read: oneOf(PERIODS),
    look: "text",
    choices: { names: PERIODS, words: "suggestion.periods" },
    example: "session",
  },
  lead: { required: true, read: name, look: "text", example: "李建国" },
  cosigners: {
    required: false,
    read: names(LIMITS.cosigners),
    look: "text",
    example: "王秀英、张伟（110012）",
  },
  situation: {
    required: true,
    read: text(10_000),
    look: "long",
    example: "部分小区供水管网使用已超过三十年……",
  },
  cause: {
    required: false,
    read: text(LIMITS.part),
    look: "long",
    example: "管网产权不清，改造资金没有着落。",
  },
  points: {
    required: false,
    read: points(LIMITS.points, LIMITS.point),
    look: "long",
    example: "1. 列入年度民生实事。\n2. 明确管网产权单位。",
  },
  category: { required: false, read: name, look: "text", list: "categories", example: "城市建设与管理" },
  publicity: {
    required: false,
    read: oneOf(PUBLICITY_CHOICES),
    look: "text",
    choices: { names: PUBLICITY_CHOICES, words: "suggestion.publicity" },
    example: "none",
  },
  acceptedOn: { required: true, read: day, look: "day", example: "2022-02-18" },
  leadUnit: { required: true, read: name, look: "text", list: "units", example: "市住房和城乡建设局" },
  coUnits: { required: false, read: names(10), look: "text", example: "市财政局、市水利局" },
  assignedOn: { required: true, read: day, look: "day", example: "2022-03-01" },
  repliedOn: { required: true, read: day, look: "day", example: "2022-05-20" },
  docNumber: { required: false, read: text(60), look: "text", example: "鹤建〔2022〕35号" },
  class: { required: true, read: name, look: "text", list: "classes", example: "A" },
  reply: { required: false, read: text(10_000), look: "long", example: "已完成六个小区改造……" },
  handling: verdict("satisfied"),
  result: verdict("basically_satisfied"),
  overall: verdict("satisfied"),
  ratedOn: { required: false, read: day, look: "day", example: "2022-06-02" },
  contact: {
    required: false,
    read: oneOf(CONTACTS),
    look: "text",
    choices: { names: CONTACTS, words: "importBatch.contacts" },
    example: "visit",
  },
  contactOn: { required: false, read: day, look: "day", example: "2022-04-12" },
  contactNote: { required: false, read: text(2_000), look: "long", example: "上门听取意见，商定分期改造……" },
} as const satisfies Columns;
