/** Keeps a value in this browser; without storage (private window, full disk) it is simply not kept. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, or null when there is nothing or nothing that can be read. */
export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Throws away what was kept under this key, or under every key that begins with it. */
export function forget(prefix: string, { except = "" } = {}) {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && key !== except) localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to throw away.
  }
}
