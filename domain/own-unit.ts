import type { Viewer } from "./viewer";

/** The unit whose work the viewer answers for; null for everybody who watches several, a special committee too. */
export const ownUnitOf = ({ role, unitId }: Viewer): string | null =>
  role === "unit_handler" || role === "unit_head" ? unitId : null;
