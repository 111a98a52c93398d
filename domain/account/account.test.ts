import { describe, expect, test } from "vitest";
import { subscriberOf } from "./address";
import { browserOf } from "./browser";
import { accountField } from "./name";
import { passwordComplaint } from "./password";
import { safeReturn } from "./return-path";
import { ACCOUNT_POLICY, ADDRESS_POLICY, counted, isBlocked, type Tries } from "./tries";

describe("the way back after the sign-in", () => {
  test.each([
    ["/suggestions?page=2", "/suggestions?page=2"],
    ["/", "/"],
    ["//evil.example/x", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["suggestions", "/"],
    ["/sign-in?next=/x", "/"],
    ["/api/auth/signout", "/"],
    ["/api/docs", "/api/docs"],
    ["/.//evil.example", "/"],
    [["/a", "/b"], "/"],
    [undefined, "/"],
  ])("%j leads to %s", (raw, path) => {
    expect(safeReturn(raw)).toBe(path);
    expect(new URL(safeReturn(raw), "http://here.example").origin).toBe("http://here.example");
  });
});

describe("a password of one's own", () => {
  test.each([
    ["短密码", "too_short"],
    ["九个字的密码还不够", "too_short"],
    ["x".repeat(129), "too_long"],
    ["my-zhang.wei-2026", "password_like_account"],
    ["MY-ZHANG.WEI-2026", "password_like_account"],
    ["1234567890", "password_common"],
    ["0987654321", "password_common"],
    ["aaaaaaaaaabbb", "password_common"],
    ["Password2026!", "password_common"],
    ["hebirenda2026", "password_common"],
    ["qwertyuiop", "password_common"],
  ])("%s is refused: %s", (password, key) => {
    expect(passwordComplaint(password, "zhang.wei")?.key).toBe(key);
  });

  test.each(["淇河水清清流过鹤壁城", "correct horse battery", "x7-k2p-99q-Rw"])("%s is taken", (password) => {
    expect(passwordComplaint(password, "zhang.wei")).toBeNull();
  });

  test("a short account name may stand inside a long password, but not be it", () => {
    expect(passwordComplaint("guo-tao-is-long-7", "guo")).toBeNull();
  });
});

describe("wrong tries", () => {
  const start = new Date("2026-11-23T08:00:00Z");
  const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const tried = (times: number, policy = ACCOUNT_POLICY) => {
    let tries: Tries | undefined;
    for (let n = 0; n < times; n += 1) tries = counted(tries, start, policy);
    return tries;
  };

  test("the fifth locks an account for 15 minutes, the fourth does not", () => {
    expect(isBlocked(tried(4), start)).toBe(false);
    expect(isBlocked(tried(5), minutesOn(14.9))).toBe(true);
    expect(isBlocked(tried(5), minutesOn(15))).toBe(false);
  });

  test("a try during the lock makes it no longer", () => {
    expect(counted(tried(5), minutesOn(10), ACCOUNT_POLICY)).toEqual(tried(5));
  });

  test("after the lock, counting begins anew", () => {
    expect(counted(tried(5), minutesOn(16), ACCOUNT_POLICY).tries).toBe(1);
  });

  test("four wrong tries are forgotten after a day", () => {
    expect(counted(tried(4), minutesOn(23 * 60), ACCOUNT_POLICY).tries).toBe(5);
    expect(counted(tried(4), minutesOn(25 * 60), ACCOUNT_POLICY).tries).toBe(1);
  });

  test("an address waits longer with each try, up to 15 minutes", () => {
    const pauses = [9, 10, 11, 14, 20, 30].map((tries) => {
      const { blockedUntil } = counted(
        { tries: tries - 1, lastAt: start, blockedUntil: null },
        start,
        ADDRESS_POLICY,
      );
      return blockedUntil ? (blockedUntil.getTime() - start.getTime()) / 1000 : 0;
    });
    expect(pauses).toEqual([0, 1, 2, 16, 900, 900]);
  });
});

test("one subscriber's addresses count as one", () => {
  expect(subscriberOf("::ffff:10.1.2.3")).toBe("10.1.2.3");
  expect(subscriberOf("2001:DB8:1:2:aaaa::1")).toBe(subscriberOf("2001:db8:1:2:bbbb:0:0:9"));
  expect(subscriberOf("2001:db8:1:3::1")).not.toBe(subscriberOf("2001:db8:1:2::1"));
  expect(subscriberOf("::1")).toBe("0:0:0:0::/64");
});

test("capitals and full-width letters make no other account", () => {
  expect(accountField.parse(" Ｚhang.Wei ")).toBe("zhang.wei");
  expect(accountField.safeParse("张伟").success).toBe(false);
  expect(accountField.safeParse("a b").success).toBe(false);
});

test("a browser is named as its owner knows it", () => {
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0";
  expect(browserOf(edge)).toBe("Edge · Windows");
  expect(browserOf("curl/8")).toBe("");
});
