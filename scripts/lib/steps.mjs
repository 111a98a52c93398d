// @ts-check
let count = 0;

/**
 * Runs one step and tells the reader, in both languages, that it began, how it went and how long it took.
 * A text that `work` returns, or its property `note`, is said after the tick.
 * @template T
 * @param {string} zh
 * @param {string} en
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>} what `work` returns
 */
export async function step(zh, en, work) {
  const began = performance.now();
  console.log(`[${++count}] ${zh} · ${en}`);
  try {
    const result = await work();
    console.log(`    ✓ ${seconds(began)}  ${noteOf(result)}`.trimEnd());
    return result;
  } catch (error) {
    console.log(`    ✗ ${seconds(began)}`);
    throw error;
  }
}

/** @param {unknown} result */
function noteOf(result) {
  if (typeof result === "string") return result;
  return typeof result === "object" && result !== null && "note" in result ? String(result.note) : "";
}

/** Since a moment of `performance.now()`, as "1.2 s". @param {number} began */
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** What the reader may want to know at once. @param {string} zh @param {string} en */
export const tell = (zh, en) => console.log(`    · ${zh}\n      ${en}`);

export const UP_TO_DATE = "已是最新 · up to date";
