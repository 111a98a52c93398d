/** Things remembered by their text, so many at most; what was unasked for longest goes first. */
export function remembered<Value>(most: number) {
  const kept = new Map<string, Value>();
  const put = (key: string, value: Value) => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return { get: (key: string) => kept.get(key), put };
}
