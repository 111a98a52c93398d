import { expect, test } from "vitest";
import { copyHex, filled, inCity, lettersOf, templateOf } from "./rewrite";

const CASE = "11111111-2222-4333-8444-555555555555";
const PERSON = "99999999-2222-4333-8444-555555555555";

const columns = [
  { name: "congress_id", type: "text" },
  { name: "id", type: "uuid" },
  { name: "lead_id", type: "uuid" },
  { name: "series", type: "text" },
  { name: "number", type: "integer" },
  { name: "replied_on", type: "date" },
  { name: "doc_number", type: "text" },
  { name: "clocks", type: "jsonb" },
  { name: "closed_on", type: "date" },
];
const line = [
  ...["hebi", CASE, PERSON, "2023", "7", "2024-02-29", "山城政〔2023〕14号"],
  ...[`[{"id": "${CASE}", "on": "2023-05-01", "by": "${PERSON}"}]`, "\\N"],
].join("\t");

test("a copy has ids, numbers, documents and days of its own, and the same people", () => {
  const template = templateOf(line, columns, { own: new Set([CASE]), years: -3 });
  const copy = filled(template, { hex: copyHex(2020, 2), number: 2 }, () => 0).split("\t");
  const id = "14000002-2222-4333-8444-555555555555";
  expect(copy).toEqual([
    ...["hebi", id, PERSON, "2020", "2007", "2021-02-28", "山城政〔2020〕2014号"],
    ...[`[{"id": "${id}", "on": "2020-05-01", "by": "${PERSON}"}]`, "\\N"],
  ]);
});

test("what is public of a copy is of its year and has its number", () => {
  const published = [
    { name: "year", type: "integer" },
    { name: "case_number", type: "text" },
    { name: "case_number", type: "text" },
    { name: "snapshot", type: "jsonb" },
  ];
  const frozen = '{"number": "2023-014", "state": "closed"}';
  const template = templateOf(["2023", "2023-014", "12-3-007", frozen].join("\t"), published, {
    own: new Set(),
    years: -3,
  });
  const of = (number: number) => filled(template, { hex: copyHex(2020, 0), number }, () => 0).split("\t");
  expect(of(0)).toEqual(["2020", "2020-014", "2020-S-007", '{"number": "2020-014", "state": "closed"}']);
  expect(of(2)[1]).toBe("2020-2014");
});

test("each event takes the next place in the record", () => {
  const template = templateOf(
    "hebi\t812",
    [columns[0] ?? { name: "", type: "" }, { name: "seq", type: "bigint" }],
    {
      own: new Set(),
      years: 0,
    },
  );
  let seq = 9_000;
  const next = () => ++seq;
  const copy = { hex: copyHex(2022, 0), number: 0 };
  expect([filled(template, copy, next), filled(template, copy, next)]).toEqual(["hebi\t9001", "hebi\t9002"]);
});

test("another city has its own ids for everything but the machine itself", () => {
  const lines = `hebi\t${CASE}\t${PERSON}\nhebi\t${PERSON}\thebi\n`;
  expect(inCity(lines, { from: "hebi", to: "city-001", hex: "0001", shared: new Set([PERSON]) })).toBe(
    `city-001\t11111111-0001-4333-8444-555555555555\t${PERSON}\ncity-001\t${PERSON}\thebi\n`,
  );
});

test("no city gets letters that an id of the first one has already: its copy would be the same id", () => {
  const taken = new Set(["0001", "0003", "7fff"]);
  expect([1, 2, 3, 15].map((n) => lettersOf(n, taken))).toEqual(["0002", "0004", "0005", "0011"]);
});
