type Maker = new (...args: unknown[]) => object;

const NAMES = ["DateTimeFormat", "NumberFormat", "PluralRules", "ListFormat"] as const;

/** So many of each are kept; a language, a zone and a few dozen ways to write are far fewer. */
const MOST = 300;

/**
 * Makes each of Intl's formats once for a process. next-intl makes them anew for every request, and a date's takes a
 * quarter of a millisecond, a twentieth of a page. Once made none of them ever changes, so they can be shared.
 */
export function keepIntl(intl: object = Intl): void {
  for (const name of NAMES) {
    const maker: unknown = Reflect.get(intl, name);
    if (isMaker(maker)) Reflect.set(intl, name, keeping(maker));
  }
}

function keeping(maker: Maker): Maker {
  const made = new Map<string, object>();
  return new Proxy(maker, {
    construct(target, args) {
      const key = JSON.stringify(args, (_, value) => (value instanceof Intl.Locale ? String(value) : value));
      const one = made.get(key) ?? new target(...args);
      if (made.size < MOST) made.set(key, one);
      return one;
    },
  });
}

const isMaker = (value: unknown): value is Maker => typeof value === "function";
