import { namesOf } from "../workflow";

/** The rooms of the portal, in the order of its navigation; their words are `portal.rooms.<name>`. */
export const PORTAL_ROOMS = {
  suggestions: "/portal",
  keys: "/portal/key-suggestions",
  commitments: "/portal/commitments",
  units: "/portal/units",
  years: "/portal/years",
  how: "/portal/how",
  deadline: "/portal/deadline",
  data: "/portal/data",
} as const;

export type PortalRoom = keyof typeof PORTAL_ROOMS;
export const PORTAL_ROOM_NAMES = namesOf(PORTAL_ROOMS);

/** The room that a path lies in; a story and a deputy lie in that of the suggestions. */
export function roomOf(path: string): PortalRoom {
  const inside = PORTAL_ROOM_NAMES.filter((room) => {
    const base = PORTAL_ROOMS[room];
    return path === base || path.startsWith(`${base}/`);
  });
  return inside.at(-1) ?? "suggestions";
}
