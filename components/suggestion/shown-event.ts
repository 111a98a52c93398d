/** Something that happened to a case, as `listEvents` reads it. */
export type ShownEvent = {
  seq: number;
  at: Date;
  name: string;
  actor: string;
  actorRole: string;
  unit: string | null;
  unitEn: string | null;
  from: string | null;
  to: string | null;
  note: string | null;
  detail: Record<string, unknown>;
};
