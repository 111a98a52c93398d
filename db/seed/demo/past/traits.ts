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
  const plain = cases.filter(({ turn }) => turn.kind === "plain");
  const among = (trait: string, count: number, from: readonly Case[]) =>
    new Set(
      luckOf(`2023 ${trait}`).some(
        count,
        from.map(({ text }) => text.key),
      ),
    );
  const withCo = (least: number) => plain.filter(({ text }) => text.co.length >= least);
  const signed = (yes: boolean) => plain.filter(({ text, inSession }) => text.cosign === yes && inSession);
  const sets = {
    phoneOnly: among(
      "phone",
      34,
      plain.filter(({ text }) => !/月|电话/.test(text.contact)),
    ),
    basically: among(
      "basically",
      30,
      cases.filter(({ turn }) => turn.kind !== "disputed"),
    ),
    urged: among(
      "urged",
      8,
      plain.filter(({ inSession }) => inSession),
    ),
    reminded: among("reminded", 6, plain),
    objected: among(
      "objected",
      1,
      plain.filter(({ text }) => !text.cosign),
    ),
    headReturns: among("head", 8, plain),
    opinionRejected: among("rejected", 3, withCo(1)),
    opinionWaived: among("waived", 2, withCo(2)),
    cosignerRates: among(
      "beside",
      24,
      plain.filter(({ text }) => text.cosign),
    ),
  };
  const hitches = hitchesOf(among, signed, plain);
  return new Map(cases.map(({ text: { key } }) => [key, traitsFrom(key, sets, hitches.get(key))]));
}

type Choose = (trait: string, count: number, from: readonly Case[]) => Set<string>;

/** In session a text that was given back must be filed again before the cut-off, so nobody else signs it. */
function hitchesOf(
  among: Choose,
  signed: (yes: boolean) => Case[],
  plain: readonly Case[],
): Map<string, Hitch> {
  const joint = [...among("joint", 5, signed(true))];
  const alone = [...among("alone", 7, signed(false))];
  const between = [
    ...among(
      "between",
      3,
      plain.filter(({ inSession }) => !inSession),
    ),
  ];
  return new Map([
    ...joint.map((key, index): [string, Hitch] => [key, index < 2 ? "cosigner_declines" : "reworded"]),
    ...alone.map((key, index): [string, Hitch] => [key, index < 4 ? "clerk_returns" : "staff_returns"]),
    ...between.map((key): [string, Hitch] => [key, "staff_returns"]),
  ]);
}

function traitsFrom(
  key: string,
  sets: Record<Exclude<keyof Traits, "hitch" | "rated"> | "cosignerRates", Set<string>>,
  hitch: Hitch | undefined,
): Traits {
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
