/** Runs once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteAddresses } = await import("./server/address");
  noteAddresses();
  const { servePlainPages } = await import("./server/portal/plain-pages");
  const { keptPages } = await import("./server/portal/kept-pages");
  const { portalStamp } = await import("./server/portal/read");
  servePlainPages(keptPages({ stamp: portalStamp }));
  if (process.env.YANLU_WORKER === "off") return;
  const { startQueue } = await import("./server/queue");
  // A queue that does not start is told by /api/health; people can work without it.
  startQueue().catch((error) => console.error("queue:", error));
}
