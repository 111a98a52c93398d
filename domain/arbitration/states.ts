/** The way of an arbitration: staff lays both reasons before a leader, who decides. */
export const ARBITRATION_STATES = ["open", "decided"] as const;

/** A unit's reason for giving a case back, as it was laid before the leader. */
export type ReturnReasonGiven = {
  unitId: string;
  unit: string;
  reason: string;
  decision: string;
  on: string;
};
