import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairsOf } from "../suggestion/likeness";
import { backtestRouting } from "./backtest";
import { type PastCase, proposeUnits } from "./propose";

const past = (id: string, title: string, units: string[], more: Partial<PastCase> = {}): PastCase => ({
  ...{ id, pairs: new Set(pairsOf(title)), categoryId: null, units, returnedBy: [] },
  ...more,
});
const written = (title: string, categoryId: string | null = null) => ({
  pairs: new Set(pairsOf(title)),
  categoryId,
});

const HISTORY = [
  past("1", "关于增设公交站点的建议", ["traffic"]),
  past("2", "关于优化公交线路的建议", ["traffic"], { returnedBy: ["police"] }),
  past("3", "关于老旧小区加装电梯的建议", ["housing"]),
  past("4", "关于小区停车难的建议", ["police"]),
  past("5", "关于职业学校专业设置的建议", ["education"]),
];

describe("units are proposed from what similar cases became", () => {
  test("the unit of the most similar ones first, with those cases and what it gave back", () => {
    const [first, second] = proposeUnits(written("关于延长公交线路的建议"), HISTORY);
    expect(first).toMatchObject({ unitId: "traffic", because: ["2", "1"], given: 2, returned: 0 });
    expect(second).toBeUndefined();
  });

  test("a unit that gave such cases back shows it", () => {
    const history = [...HISTORY, past("6", "关于公交专用道的建议", ["police"], { returnedBy: ["traffic"] })];
    const proposals = proposeUnits(written("关于公交专用道的建议"), history);
    expect(proposals.map(({ unitId, given, returned }) => `${unitId} ${returned}/${given}`)).toEqual([
      "police 1/2",
      "traffic 1/3",
    ]);
  });

  test("of equally similar cases the one of the same category speaks louder", () => {
    const history = [
      past("1", "关于小区停车的建议", ["police"], { categoryId: "traffic" }),
      past("2", "关于小区停车的建议", ["housing"], { categoryId: "building" }),
    ];
    expect(proposeUnits(written("关于小区停车的建议", "building"), history)[0]?.unitId).toBe("housing");
  });

  test("nothing similar proposes nothing", () =>
    expect(proposeUnits(written("关于粮食安全的建议"), HISTORY)).toEqual([]));

  test("shares are of one whole, at most three are named, each with its reasons", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("公交站", "小区电梯", "停车", "学校"), fc.nat(5)), {
          minLength: 1,
        }),
        (list) => {
          const history = list.map(([title, unit], index) => past(String(index), title, [`u${unit}`]));
          const proposals = proposeUnits(written("公交站小区电梯停车学校"), history);
          expect(proposals.length).toBeLessThanOrEqual(3);
          expect(proposals.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
          for (const { because, given, returned, share } of proposals) {
            expect(because.length).toBeGreaterThan(0);
            expect(given).toBeGreaterThanOrEqual(Math.max(because.length, returned));
            expect(share).toBeGreaterThan(0);
          }
        },
      ),
    ));
});

test("the back-test looks only at what was known that day", () => {
  const cases = [
    { ...past("1", "关于公交的建议", ["traffic"]), acceptedOn: "2022-05-01" },
    { ...past("2", "关于电梯的建议", ["housing"]), acceptedOn: "2022-06-01" },
    { ...past("3", "关于公交线路的建议", ["traffic"]), acceptedOn: "2023-01-01" },
    { ...past("4", "关于加装电梯的建议", ["housing"]), acceptedOn: "2023-01-01" },
  ];
  // On that day both units had one case each; ties are taken in the order of their names.
  expect(backtestRouting(cases, 2023)).toEqual({ cases: 2, top1: 2, top3: 2, base1: 1, base3: 2 });
});
