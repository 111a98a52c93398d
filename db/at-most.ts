/** Lets so many pieces of work run at once; the others wait for their turn, in the order they came. */
export function atMost(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (running >= most) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await work();
    } finally {
      // A turn is handed on, so that whoever comes in this moment does not take it.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
