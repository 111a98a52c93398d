import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { csvLines } from "@/domain/import-batch/csv";
import { readHeader, readLine } from "@/domain/import-batch/header";
import { columnsOf, type ImportKind } from "@/domain/import-batch/kinds";
import { systemViewer } from "@/domain/viewer";
import messages from "@/messages/zh-CN/importBatch.json";
import { receiveImport } from "../../../commands/import-batch/receive";
import { startImport } from "../../../commands/import-batch/start";
import { workOnImport } from "../../../commands/import-batch/work";
import { type Actor, found, nth } from "../cast";
import { createDiary } from "../diary";
import { luckOf } from "../luck";
import type { Life } from "../stage";
import type { World } from "../world";

/** The past year 2022: who sat in the eleventh term already, what they suggested in its last session, what was promised. */
export function tellImports(world: World): void {
  const { cast, stage } = world;
  const deputies = {
    on: "2023-03-20",
    kind: "roster",
    file: "returning-2022",
    name: "十一届连任代表名册",
  } as const;
  const cases = {
    on: "2024-02-26",
    kind: "suggestions",
    file: "past-2022",
    name: "2022年代表建议台账",
  } as const;
  stage.tell("the returning deputies", brought(world, cast.administrator, deputies));
  const promises = {
    on: "2024-02-27",
    kind: "commitments",
    file: "promises-2022",
    name: "2022年承诺台账",
  } as const;
  stage.tell("the year 2022", brought(world, nth(cast.staff, 1), cases));
  stage.tell("the promises of 2022", brought(world, nth(cast.staff, 1), promises));
}

type Sheet = { on: string; kind: ImportKind; file: string; name: string };

/** Uploads a file, looks through what the check says, runs it; the worker goes on to the end. */
async function* brought({ stage }: World, { viewer }: Actor, sheet: Sheet): Life {
  const diary = createDiary(stage.calendar, luckOf(sheet.file), new Date(0));
  const id = crypto.randomUUID();
  yield diary.on(sheet.on);
  await stage.perform(receiveImport, viewer, { id, ...readSheet(sheet) });
  yield diary.soon();
  await stage.perform(startImport, viewer, { id });
  for (let finished = false; !finished; )
    ({ finished } = await stage.perform(workOnImport, systemViewer(viewer.congressId), { id }));
}

/** A file of the demo as the reader of files hands it on; `server/import-batch` reads the same out of it. */
export function readSheet({ kind, file, name }: Omit<Sheet, "on">) {
  const bytes = readFileSync(path.join(FOLDER, `${file}.csv`));
  const [first = [], ...lines] = csvLines(bytes.toString("utf8"));
  const words = wordsOf(kind);
  const header = found(readHeader(kind, words, first) ?? undefined, `header in ${file}`);
  const rows = lines.flatMap((line, index) => {
    const cells = readLine(header, words, line);
    return cells ? [{ number: index + 2, cells }] : [];
  });
  return {
    kind,
    fileName: `${name}.csv`,
    sizeBytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    letters: { ...header.letters },
    ignored: [...header.ignored],
    rows,
  };
}

/** The Chinese words of headers and choices, as the office's sheets have them. */
function wordsOf(kind: ImportKind) {
  const heads: Record<string, string> = messages.columns[kind];
  return {
    headers: Object.fromEntries(Object.keys(columnsOf(kind)).map((name) => [name, [heads[name] ?? name]])),
    choices: CHOICES,
  };
}

function named(words: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, [word]]));
}

const FOLDER = path.join(import.meta.dirname, "..", "texts");
const VERDICTS = { satisfied: ["满意"], basically_satisfied: ["基本满意"], dissatisfied: ["不满意"] };
const CHOICES = {
  contact: named(messages.contacts),
  result: { ...VERDICTS, ...named(messages.promiseResults) },
  verdict: VERDICTS,
  period: { session: ["会议期间"], intersession: ["闭会期间"] },
  handling: VERDICTS,
  overall: VERDICTS,
};
