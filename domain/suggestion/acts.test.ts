import { describe, expect, test } from "vitest";
import { actsOf, type CaseOffer, cosignerActs } from "./acts";
import type { TransitionName } from "./workflow";

const open = (name: TransitionName): CaseOffer => ({
  name,
  note: false,
  verdict: { kind: "allowed", to: "draft" },
});
const shut = (name: TransitionName): CaseOffer => ({
  name,
  note: false,
  verdict: { kind: "refused", because: { key: `no.${name}` } },
});

describe("what can be done about a case", () => {
  test("moves of one page are one link, open as soon as one of them is", () => {
    expect(actsOf([shut("giveBack"), open("firstReview"), shut("accept")], "submitted")).toEqual([
      { kind: "page", page: "review", because: null },
    ]);
    expect(actsOf([shut("giveBack"), shut("accept")], "submitted")).toEqual([
      { kind: "page", page: "review", because: { key: "no.giveBack" } },
    ]);
  });

  test("a draft is filed from its page, a co-signed text from here", () => {
    expect(actsOf([shut("invite"), shut("submit"), open("withdraw")], "draft")).toEqual([
      { kind: "page", page: "edit", because: null },
      { kind: "move", offer: open("withdraw") },
    ]);
    expect(actsOf([shut("submit")], "cosigning")).toEqual([{ kind: "move", offer: shut("submit") }]);
  });

  test("who can withdraw at once need not ask for it", () => {
    expect(actsOf([open("askWithdrawal"), open("withdraw")], "submitted")).toEqual([
      { kind: "move", offer: open("withdraw") },
    ]);
    expect(actsOf([open("askWithdrawal"), shut("withdraw")], "submitted")).toHaveLength(2);
  });

  test("what follows by itself is nobody's", () => expect(actsOf([open("reply")], "assigned")).toEqual([]));
});

describe("a co-signer", () => {
  const own = { confirmedHash: "now", withdrawalAgreedAt: null };
  const at = { state: "cosigning", textHash: "now", withdrawalReason: null } as const;

  test("signs words that he has not signed as they stand", () => {
    expect(cosignerActs(at, own, false).cosign).toBe(false);
    expect(cosignerActs({ ...at, textHash: "other" }, own, false).cosign).toBe(true);
    expect(cosignerActs({ ...at, state: "draft", textHash: "other" }, own, false).cosign).toBe(false);
  });

  test("rates once, after a reply, if he signed", () => {
    expect(cosignerActs({ ...at, state: "replied" }, own, false).rate).toBe(true);
    expect(cosignerActs({ ...at, state: "replied" }, own, true).rate).toBe(false);
    expect(cosignerActs({ ...at, state: "assigned" }, own, false).rate).toBe(false);
    expect(cosignerActs({ ...at, state: "replied" }, { ...own, confirmedHash: null }, false).rate).toBe(
      false,
    );
  });

  test("agrees once to a withdrawal that was asked for and is still possible", () => {
    const asked = { ...at, withdrawalReason: "已解决" };
    expect(cosignerActs(asked, own, false).agree).toBe(true);
    expect(cosignerActs(at, own, false).agree).toBe(false);
    expect(cosignerActs({ ...asked, state: "withdrawn" }, own, false).agree).toBe(false);
    expect(cosignerActs(asked, { ...own, withdrawalAgreedAt: new Date(0) }, false).agree).toBe(false);
  });
});
