import type { Hitch } from "../life/filing";
import { luckOf } from "../luck";
import type { DemoText } from "../texts";
import type { Turn } from "./turns";

/** Small things that happen to some cases, whatever their turn. */
export type Traits = {
  hitch: Hitch | undefined;
  /** Never met the deputy, only telephoned. */
  phoneOnly: boolean;
  basically: boolean;
  urged: boolean;
  reminded: boolean;
  objected: boolean;
  headReturns: boolean;
  opinionRejected: boolean;
  opinionWaived: boolean;
  rated: "lead" | "lead and one";
};

type Case = { text: DemoText; turn: Turn; inSession: boolean };

/** The traits of each case, by its key; the counts are those of the year. */
export function traitsOf(cases: readonly Case[]): Map<string, Traits> {
  const sets = setsOf(cases);
  const hitches = hitchesOf(cases.filter(isPlain));
  return new Map(cases.map(({ text: { key } }) => [key, traitsFrom(key, sets, hitches.get(key))]));
}

const isPlain = ({ turn }: Case) => turn.kind === "plain";

/** Whom each trait befalls: so many of those whom it can befall. */
function setsOf(cases: readonly Case[]): Sets {
  const plain = cases.filter(isPlain);
  const undisputed = cases.filter(({ turn }) => turn.kind !== "disputed");
  const withCo = (least: number) => plain.filter(({ text }) => text.co.length >= least);
  const alone = plain.filter(({ text }) => !text.cosign);
  const undated = plain.filter(({ text }) => !/月|电话/.test(text.contact));
  const inSession = plain.filter((row) => row.inSession);
  return {
    phoneOnly: choose("phone", 34, undated),
    basically: choose("basically", 30, undisputed),
    urged: choose("urged", 8, inSession),
    reminded: choose("reminded", 6, plain),
    objected: choose("objected", 1, alone),
    headReturns: choose("head", 8, plain),
    opinionRejected: choose("rejected", 3, withCo(1)),
    opinionWaived: choose("waived", 2, withCo(2)),
    cosignerRates: choose(
      "beside",
      24,
      plain.filter(({ text }) => text.cosign),
    ),
  };
}

type Sets = Record<Exclude<keyof Traits, "hitch" | "rated"> | "cosignerRates", Set<string>>;

function choose(trait: string, count: number, from: readonly Case[]): Set<string> {
  const keys = from.map(({ text }) => text.key);
  return new Set(luckOf(`2023 ${trait}`).some(count, keys));
}

/** In session a text that was given back must be filed again before the cut-off, so nobody else signs it. */
function hitchesOf(plain: readonly Case[]): Map<string, Hitch> {
  const inSession = plain.filter((row) => row.inSession);
  const signed = (yes: boolean) => inSession.filter(({ text }) => text.cosign === yes);
  const between = choose(
    "between",
    3,
    plain.filter((row) => !row.inSession),
  );
  const [joint, alone] = [choose("joint", 5, signed(true)), choose("alone", 7, signed(false))];
  return new Map([
    ...[...joint].map((key, index): [string, Hitch] => [key, index < 2 ? "cosigner_declines" : "reworded"]),
    ...[...alone].map((key, index): [string, Hitch] => [key, index < 4 ? "clerk_returns" : "staff_returns"]),
    ...[...between].map((key): [string, Hitch] => [key, "staff_returns"]),
  ]);
}

function traitsFrom(key: string, sets: Sets, hitch: Hitch | undefined): Traits {
  return {
    hitch,
    phoneOnly: sets.phoneOnly.has(key) || key === NEVER_MET,
    basically: sets.basically.has(key),
    urged: sets.urged.has(key),
    reminded: sets.reminded.has(key),
    objected: sets.objected.has(key),
    headReturns: sets.headReturns.has(key),
    opinionRejected: sets.opinionRejected.has(key) && !sets.opinionWaived.has(key),
    opinionWaived: sets.opinionWaived.has(key),
    rated: sets.cosignerRates.has(key) ? "lead and one" : "lead",
  };
}

// The deputy complains of this in his dispute.
const NEVER_MET = "courier-tricycles";
