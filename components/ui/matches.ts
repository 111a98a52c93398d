/** It contains every word of the query, in any order; case and full-width forms do not matter. */
export function matches(query: string, ...texts: (string | undefined)[]): boolean {
  const text = plain(texts.filter(Boolean).join(" "));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
