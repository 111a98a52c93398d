import autocannon from "autocannon";

/** A request of the load: each call gives the next one. */
export type Next = () => {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
};

/** What a load was answered with. Times are milliseconds. */
export type Load = {
  connections: number;
  requests: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  errors: number;
  bytes: number;
};

/** Drives an address with so many kept-alive connections. `most`: no more requests than this. */
export function drive(
  origin: string,
  next: Next,
  how: { connections: number; seconds: number; most?: number },
): Promise<Load> {
  const { connections, seconds, most } = how;
  const times: number[] = [];
  let [bytes, refused] = [0, 0];
  const began = performance.now();
  // The generator itself notices only once in a second that it is through.
  let last = began;
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: origin,
        connections,
        ...(most === undefined ? { duration: seconds } : { amount: most }),
        timeout: 60,
        requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
      },
      (error, result) => {
        if (error) return reject(error);
        resolve({
          connections,
          requests: times.length,
          perSecond: rate(times.length, last - began),
          ...percentiles(times),
          errors: result.errors + result.timeouts + refused,
          bytes: times.length === 0 ? 0 : bytes / times.length,
        });
      },
    );
    running.on("response", (_client, status, size, time) => {
      times.push(time);
      last = performance.now();
      bytes += size;
      if (status >= 400) refused += 1;
    });
  });
}

/** How many a second; nothing answered is none, however short it was waited for. */
export const rate = (requests: number, milliseconds: number): number =>
  requests === 0 ? 0 : requests / (milliseconds / 1000);

/** The times under which a half, 95 and 99 in a hundred lie. */
export function percentiles(times: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const under = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: under(0.5), p95: under(0.95), p99: under(0.99) };
}
