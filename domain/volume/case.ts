import type { Named } from "../local-name";
import type { Verdict } from "../rating/dictionary";

/** A unit's issued answer as a volume prints it. */
export type VolumeReply = {
  unit: Named;
  docNumber: string | null;
  issuedOn: string;
  className: Named | null;
  answers: readonly string[];
  summary: string;
};

/** A case as a volume prints it: no telephone, no address. */
export type VolumeCase = {
  number: string;
  title: string;
  lead: string;
  cosigners: readonly string[];
  category: Named | null;
  units: readonly (Named & { co: boolean })[];
  situation: string;
  cause: string;
  points: readonly string[];
  replies: readonly VolumeReply[];
  rating: { overall: Verdict; reason: string } | null;
};
