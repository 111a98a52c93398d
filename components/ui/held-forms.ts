/** What the forms of the page wait for: files that are still on their way. Each says whether all went well. */
const running = new Set<Promise<boolean>>();

/** Holds every form of the page back until the work is over. */
export async function holdForms<Value>(
  work: Promise<Value>,
  isWell: (value: Value) => boolean,
): Promise<Value> {
  const outcome = work.then(isWell, () => false);
  running.add(outcome);
  await outcome;
  running.delete(outcome);
  return work;
}

/** Whether a form that is sent now would be held. */
export const areFormsHeld = (): boolean => running.size > 0;

/** Resolves when nothing holds the forms any more: true when all of it went well. */
export async function whenReleased(): Promise<boolean> {
  let isWell = true;
  while (running.size > 0) {
    const outcomes = await Promise.all(running);
    isWell = isWell && outcomes.every(Boolean);
  }
  return isWell;
}
