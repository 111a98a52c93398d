import "server-only";
import { SENT_AS } from "@/domain/sent-as";

type Leaf = FormDataEntryValue | FormDataEntryValue[];
type Branch = Map<string, Leaf | Branch>;

const DEEPEST = 8;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A form as nested data: `points.0` and `answers.1.text` become arrays and objects (gaps in a list close up),
 * `units[]` an array; of any other name that comes twice the last one counts. Next's own fields are left out, and for whom the page was made.
 */
export function formTree(form: FormData): Record<string, unknown> {
  const root: Branch = new Map();
  for (const [name, value] of form) {
    if (!name.startsWith("$ACTION") && name !== SENT_AS) place(root, name, value);
  }
  return Object.fromEntries([...root].map(([key, node]) => [key, grown(node)]));
}

function place(root: Branch, name: string, value: FormDataEntryValue) {
  const isList = name.endsWith("[]");
  const segments = (isList ? name.slice(0, -2) : name).split(".");
  if (segments.length > DEEPEST || segments.some((segment) => segment === "" || FORBIDDEN.has(segment)))
    return;
  const last = segments.pop() ?? "";
  const branch = segments.reduce(descend, root);
  const there = branch.get(last);
  if (there instanceof Map) return;
  branch.set(last, isList ? [...(Array.isArray(there) ? there : []), value] : value);
}

function descend(branch: Branch, segment: string): Branch {
  const there = branch.get(segment);
  if (there instanceof Map) return there;
  const deeper: Branch = new Map();
  branch.set(segment, deeper);
  return deeper;
}

function grown(node: Leaf | Branch): unknown {
  if (!(node instanceof Map)) return node;
  const entries = [...node];
  if (!entries.every(([key]) => /^\d+$/.test(key))) {
    return Object.fromEntries(entries.map(([key, child]) => [key, grown(child)]));
  }
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, child]) => grown(child));
}
