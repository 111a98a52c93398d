/** The path of a field in the data: a list's boxes are named `units[]` and complained about as `units`. */
export const pathOf = (name: string): string => name.replace(/\[\]$/, "");

/** The known field that a complaint belongs to: the field itself, or the list around it. */
export function fieldOf(path: string, known: readonly string[]): string | undefined {
  if (known.includes(path)) return path;
  const cut = path.lastIndexOf(".");
  return cut === -1 ? undefined : fieldOf(path.slice(0, cut), known);
}
