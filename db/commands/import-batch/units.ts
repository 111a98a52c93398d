import "server-only";
import { and, eq } from "drizzle-orm";
import type { ValuesOf } from "@/domain/import-batch/column";
import type { UNIT_COLUMNS } from "@/domain/import-batch/units";
import { wouldLoop } from "@/domain/organisation/unit";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { canonical, type DomainEvent } from "../../chain";
import type { Tx } from "../../client";
import { units } from "../../schema";
import { lockOrganisation } from "../organisation";
import {
  aboutRows,
  importer,
  type Judgement,
  type Row,
  type Rule,
  type StoredRow,
  type Undone,
  type Work,
} from "./importer";
import { attempted } from "./savepoint";

type Values = ValuesOf<typeof UNIT_COLUMNS>;
type Fields = Pick<typeof units.$inferSelect, "name" | "nameEn" | "kind" | "parentId" | "docPrefix">;
type Known = Fields & { id: string; key: string; retiredOn: string | null };
type Plan = { id: string; key: string; before: Fields | null; after: Fields };

const about = aboutRows<Values>();

/** Units by their keys; a unit above may stand in the same file, in an earlier row. */
export const unitImporter = importer<Values, Plan>({
  kind: "units",
  key: about(["key"], ({ key }) => key),
  async open({ tx, viewer }) {
    await lockOrganisation(tx, viewer);
    const known = await listKnown(tx, viewer);
    return { rules: rulesFor(known), judge: (row) => judge(known, row) };
  },
  async write({ tx, viewer, batch }, todo) {
    const { congressId } = viewer;
    const events: DomainEvent[] = [];
    for (const { row, plan } of todo) {
      const { id, key, before, after } = plan;
      if (before) await tx.update(units).set(after).where(isUnit(viewer, id));
      else await tx.insert(units).values({ congressId, id, key, ...after });
      events.push({
        name: before ? "unit.change" : "unit.import",
        detail: { id, batchId: batch.id, row: row.number, before, after },
      });
    }
    const rows = todo.map(({ row, plan: { id, before, after } }) => ({
      number: row.number,
      result: before ? ("changed" as const) : ("created" as const),
      subjectId: id,
      before,
      after,
    }));
    return { rows, events };
  },
  async undo(work, rows) {
    await lockOrganisation(work.tx, work.viewer);
    const undone: Undone[] = [];
    for (const row of rows) undone.push(await putBack(work, row));
    const events = undone.flatMap(({ number, undone: how }) => {
      const id = rows.find((row) => row.number === number)?.subjectId;
      return how === "kept"
        ? []
        : [
            {
              name: how === "restored" ? "unit.change" : "unit.undoImport",
              detail: { id, batchId: work.batch.id, how },
            },
          ];
    });
    return { rows: undone, events };
  },
});

function judge(known: Map<string, Known>, { values }: Row<Values>): Judgement<Plan> {
  const there = known.get(values.key) ?? null;
  const parent = parentOf(known, values);
  const id = there?.id ?? crypto.randomUUID();
  const after: Fields = {
    name: values.name,
    nameEn: values.nameEn,
    kind: values.kind,
    // An empty cell leaves what is there.
    parentId: parent?.id ?? there?.parentId ?? null,
    docPrefix: values.docPrefix ?? there?.docPrefix ?? "",
  };
  const before = there && fieldsOf(there);
  const differs = before ? differing(before, after) : [];
  known.set(values.key, { id, key: values.key, retiredOn: null, ...after });
  const outcome = before === null ? "new" : differs.length > 0 ? "changed" : "unchanged";
  return { outcome, differs, plan: { id, key: values.key, before, after } };
}

const rulesFor = (known: ReadonlyMap<string, Known>): Rule<Values>[] => [
  about(["key"], ({ key }) => (known.get(key)?.retiredOn ? [{ column: "key", key: "retired" }] : [])),
  about(["key", "name"], ({ key, name }) =>
    [...known.values()].some((each) => each.name === name && each.key !== key)
      ? [{ column: "name", key: "name_taken", values: { name } }]
      : [],
  ),
  about(["key", "kind"], ({ key, kind }) => {
    const there = known.get(key);
    const flips = there && UNIT_KINDS[there.kind].handles !== UNIT_KINDS[kind].handles;
    return flips ? [{ column: "kind", key: "kind_fixed" }] : [];
  }),
  about(["parent"], ({ parent: name }) => {
    const parent = parentOf(known, { parent: name });
    if (name !== undefined && !parent) return [{ column: "parent", key: "unknown_unit", values: { name } }];
    return parent?.retiredOn ? [{ column: "parent", key: "retired" }] : [];
  }),
  about(["key", "parent"], ({ key, ...values }) => {
    const [there, parent] = [known.get(key), parentOf(known, values)];
    const loops =
      there && parent && (parent.id === there.id || wouldLoop([...known.values()], there.id, parent.id));
    return loops ? [{ column: "parent", key: "parent_loops" }] : [];
  }),
];

const parentOf = (known: ReadonlyMap<string, Known>, { parent }: Pick<Values, "parent">) =>
  parent === undefined ? undefined : [...known.values()].find((each) => isNamed(each, parent));

const isNamed = ({ key, name }: Known, wanted: string) => key === wanted || name === wanted;

const COLUMN_OF = {
  name: "name",
  nameEn: "nameEn",
  kind: "kind",
  parentId: "parent",
  docPrefix: "docPrefix",
} as const;

function differing(before: Fields, after: Fields): string[] {
  const names = Object.keys(COLUMN_OF) as (keyof Fields)[];
  return names.filter((name) => before[name] !== after[name]).map((name) => COLUMN_OF[name]);
}

async function putBack(
  { tx, viewer }: Work,
  { number, subjectId, before, after }: StoredRow,
): Promise<Undone> {
  const id = subjectId ?? "";
  const [unit] = await tx.select().from(units).where(isUnit(viewer, id)).for("update");
  if (!unit || unit.retiredOn !== null || canonical(fieldsOf(unit)) !== canonical(after))
    return { number, undone: "kept", because: "changed_since" };
  // What the run wrote there are a unit's fields.
  const fields = before as Fields | null;
  const done = await attempted(tx, async (inner) => {
    if (fields) await inner.update(units).set(fields).where(isUnit(viewer, id));
    else await inner.delete(units).where(isUnit(viewer, id));
  });
  return done
    ? { number, undone: fields ? "restored" : "removed" }
    : { number, undone: "kept", because: "in_use" };
}

const fieldsOf = ({ name, nameEn, kind, parentId, docPrefix }: Fields): Fields => ({
  name,
  nameEn,
  kind,
  parentId,
  docPrefix,
});

async function listKnown(tx: Tx, { congressId }: Viewer): Promise<Map<string, Known>> {
  const rows = await tx.select().from(units).where(eq(units.congressId, congressId));
  return new Map(rows.map((row) => [row.key, row]));
}

const isUnit = ({ congressId }: Viewer, id: string) =>
  and(eq(units.congressId, congressId), eq(units.id, id));
