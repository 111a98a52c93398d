import type { Viewer } from "@/domain/viewer";
import type { Records } from "../support/records";
import { PAGES } from "./pages";
import { firstOfEach, SUBJECTS, type SubjectName, type Target } from "./subjects";

/** An address and what the rules say of it: a page, or no such page. */
export type Visit = { path: string; status: 200 | 404 };

/** Ids that name nothing: one that could, one that cannot. */
const NOWHERE = ["00000000-0000-4000-8000-00000000beef", "x"];

/** Every page for one viewer: with a row of each kind that he may see, with some that he may not, with none. */
export async function visitsOf(records: Records, viewer: Viewer): Promise<Visit[]> {
  const known = new Map<SubjectName, Promise<Target[]>>();
  const visits = Object.entries(PAGES).map(async ([pattern, { by, of }]): Promise<Visit[]> => {
    const may = by.includes(viewer.role);
    if (of === undefined) return [{ path: pattern, status: may ? 200 : 404 }];
    const seen = known.get(of) ?? SUBJECTS[of](records.database, viewer);
    known.set(of, seen);
    const [own, foreign] = [await seen, await foreignTo(records, of, await seen)];
    const no = [...foreign, ...NOWHERE].map((id): Visit => ({ path: addressOf(pattern, id), status: 404 }));
    if (!may)
      return [
        ...own.slice(0, 1).map(({ id }): Visit => ({ path: addressOf(pattern, id), status: 404 })),
        ...no.slice(0, 1),
      ];
    return [
      ...firstOfEach(own).map(({ id }): Visit => ({ path: addressOf(pattern, id), status: 200 })),
      ...no,
    ];
  });
  return (await Promise.all(visits)).flat();
}

/** Ids that exist, though not for whoever sees only `own`. */
async function foreignTo(records: Records, of: SubjectName, own: readonly Target[]): Promise<string[]> {
  const mine = new Set(own.map(({ id }) => id));
  const all = await everything(records, of);
  return firstOfEach(all.filter(({ id }) => !mine.has(id)))
    .slice(0, 4)
    .map(({ id }) => id);
}

/** All that an address can name; the same for everybody, so it is asked for once. */
const ALL = new Map<SubjectName, Promise<Target[]>>();

function everything(records: Records, of: SubjectName): Promise<Target[]> {
  const wider: Partial<Record<SubjectName, SubjectName>> = {
    ownCase: "case",
    cosignedCase: "case",
    writableReport: "report",
    livingSubscription: "eventSubscription",
  };
  const subject = wider[of] ?? of;
  const found =
    ALL.get(subject) ?? records.system().then((system) => SUBJECTS[subject](records.database, system));
  ALL.set(subject, found);
  return found;
}

/** The address of a page for one row; what is asked for in the address's query is named there. */
export function addressOf(pattern: string, id: string): string {
  if (pattern === "/admin/calendar/preview") return `${pattern}?entry=${encodeURIComponent(id)}`;
  const asked = pattern === "/reports/[id]/rows" ? "?figure=case.filed" : "";
  return pattern.replace(/\[[^\]]+\]/, encodeURIComponent(id)) + asked;
}
