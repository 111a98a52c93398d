"use client";
import { MissingText } from "./missing-text";
import type { PreferenceControl } from "./preference-control";
import { Shell } from "./shell";

/** A whole page in place of one that is not there, for whoever is not inside the office. */
export const MissingPage = ({ preferences }: { preferences: PreferenceControl }) => (
  <Shell preferences={preferences}>
    <MissingText />
  </Shell>
);
