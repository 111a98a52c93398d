/** So many values by their key at most; the one that nobody asked for or put there for longest goes first. */
export function recentlyUsed<Value>(most: number) {
  const kept = new Map<string, Value>();
  const put = (key: string, value: Value) => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  const get = (key: string): Value | undefined => {
    const value = kept.get(key);
    if (value !== undefined) put(key, value);
    return value;
  };
  return { get, put, drop: (key: string) => kept.delete(key) };
}
