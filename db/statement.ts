import "server-only";
import { QueryPromise, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import { type Reader, unconnected } from "./client";

/** What a statement may be asked with. Lists are for `= any(…)`. */
type Asked = Viewer | string | number | boolean | Date | null | undefined | readonly string[];

type Values = Record<string, unknown>;
type Prepared = { execute: (values: Values) => Promise<unknown> };
type Written<Answer> = PromiseLike<Answer> & { prepare: (name: string) => Prepared };

/**
 * A statement that is written once: Drizzle takes longer over a statement's text than PostgreSQL over its answer, so
 * what is asked often is written with holes, and only its values are new. `write` sees holes in place of values: it may
 * put them into the statement, and ask only of a viewer's role, whether something is null, and what is true or false.
 * As with Drizzle's own, nothing is asked before somebody awaits it: what is locked is locked before it is read.
 */
export function statement<Args extends readonly Asked[], Answer>(
  write: (db: Reader, ...args: Args) => Written<Answer>,
): (db: Reader, ...args: Args) => QueryPromise<Answer> {
  const written = new Map<string, Prepared>();
  const writtenFor = (args: Args): Prepared => {
    const shape = args.map(shapeOf).join();
    const made = written.get(shape) ?? write(unconnected, ...holesFor(args)).prepare("written");
    written.set(shape, made);
    return made;
  };
  return (db, ...args) =>
    new WhenAwaited(() => askedOf(db, writtenFor(args)).execute(valuesOf(args)) as Promise<Answer>);
}

class WhenAwaited<Answer> extends QueryPromise<Answer> {
  constructor(readonly execute: () => Promise<Answer>) {
    super();
  }
}

/** The same statement, asked of this reader: a statement knows its connection only as one of its properties. */
const askedOf = (db: Reader, made: Prepared): Prepared =>
  Object.assign(Object.create(made), { client: (db as unknown as Connected).session.client });

type Connected = { session: { client: unknown } };

/** What the text of a statement depends on. */
function shapeOf(asked: Asked): string {
  if (isViewer(asked))
    return `${asked.role}${isShape(asked.unitId) ? "" : "u"}${isShape(asked.delegationId) ? "" : "d"}`;
  if (typeof asked === "boolean") return String(asked);
  return asked === null || asked === undefined ? "-" : "";
}

const holesFor = <Args extends readonly Asked[]>(args: Args): Args =>
  args.map((asked, at) => holeFor(asked, String(at))) as unknown as Args;

function holeFor(asked: Asked, name: string): unknown {
  if (!isViewer(asked)) return isShape(asked) ? asked : sql.placeholder(name);
  const { role, ...of } = asked;
  const holes = Object.entries(of).map(([key, value]) => [
    key,
    isShape(value) ? value : sql.placeholder(name + key),
  ]);
  return { role, ...Object.fromEntries(holes) };
}

function valuesOf(args: readonly Asked[]): Values {
  const values: Values = {};
  for (const [at, asked] of args.entries()) {
    if (!isViewer(asked)) values[at] = asked instanceof Date ? asked.toISOString() : asked;
    else for (const [key, value] of Object.entries(asked)) values[at + key] = value;
  }
  return values;
}

const isShape = (asked: Asked) => asked === null || asked === undefined || typeof asked === "boolean";

const isViewer = (asked: Asked): asked is Viewer =>
  typeof asked === "object" && asked !== null && "role" in asked;
