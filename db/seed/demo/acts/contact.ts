import "server-only";
import type { Day } from "@/domain/day";
import { CONTACT_WAYS, type ContactWay } from "@/domain/reply/dictionary";
import { confirmContact, recordContact } from "../../../commands/assignment/contact";
import type { Unit } from "../cast";
import type { Story } from "../world";
import { seenWork } from "./seen";
import { handlerOf } from "./unit";

/** A contact with the deputy, as the handler notes it. */
export type ContactNote = {
  heldOn: Day;
  phase: "before" | "during" | "after";
  way: ContactWay;
  summary: string;
};

/** The handler notes a contact. Returns the record's id. */
export async function noteContact(story: Story, unit: Unit, { heldOn, phase, way, summary }: ContactNote) {
  const handler = handlerOf(story, unit);
  const { id, version } = await seenWork(story, unit);
  const recordId = crypto.randomUUID();
  const { faceToFace } = CONTACT_WAYS[way];
  const people = [handler.name, ...(faceToFace ? [unit.head.name] : []), `代表${story.lead.name}`].join("、");
  const record = {
    phase,
    way,
    heldOn,
    place: faceToFace ? placeOf(summary, way, unit) : "",
    people,
    summary,
  };
  await story.stage.perform(recordContact, handler.viewer, { id, version, recordId, ...record });
  return recordId;
}

/** The deputy says that a record is right, or with an objection that it is not. */
export async function answerContact({ stage, lead }: Story, recordId: string, objection = "") {
  const right = objection === "" ? "yes" : "no";
  await stage.perform(confirmContact, lead.viewer, { recordId, right, objection });
}

/** The way of contact that a summary speaks of. */
export function wayOf(summary: string): ContactWay {
  const [way] = WAYS.find(([, words]) => words.test(summary)) ?? ["research"];
  return way;
}

const WAYS: [ContactWay, RegExp][] = [
  ["phone", /^(通过|用手机)?电话|电话(与代表)?(沟通|联系|征求)/],
  ["symposium", /座谈|协商会|讨论会/],
  ["visit", /入户|登门|走访|回访|家中/],
  ["meeting", /会议室|面谈|见面|面商|当面|商定|会商/],
  ["research", /./],
];

/** The place that a summary names; else the unit's own room, or the scene of the matter. */
function placeOf(summary: string, way: ContactWay, unit: Unit): string {
  const named = [...summary.matchAll(NAMED)].map(([place]) => place.replace(LEADING, ""));
  const scene = way === "symposium" ? `${unit.name}会议室` : "建议所涉现场";
  return named.find((place) => place.length >= 3 && !UNCLEAR.test(place)) ?? scene;
}

const NAMED = /[\u4e00-\u9fa5]{1,8}?(?:镇|乡|街道|社区|小区|卫生院|会议室|古城|联络站|市场|图书馆|体育馆)/g;

// What stands before the name of a place in its sentence.
const LEADING = /^.*[在到与同和了往看访对向把从至赴请于的察陪及日]/;

// Not a name, or more than one.
const UNCLEAR = /[一二两三四五名家处个代商参随进被用望沿各返]/;
