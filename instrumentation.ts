/** Runs once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepIntl } = await import("./server/kept-intl");
  keepIntl();
  const { putInFront } = await import("./server/front/front");
  const { steps } = await import("./server/front/steps");
  putInFront(...steps());
  if (process.env.YANLU_WORKER === "off") return;
  const { startQueue } = await import("./server/queue");
  // A queue that does not start is told by /api/health; people can work without it.
  startQueue().catch((error) => console.error("queue:", error));
}
