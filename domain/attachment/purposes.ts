/**
 * What a file is for: the suggestion itself, a unit's work, the signed paper (代录), a commitment's evidence, a
 * visit's minutes and pictures, an evaluation's opinion. All but the first two name their row in `subjectId`.
 */
export const ATTACHMENT_PURPOSES = ["text", "work", "scan", "evidence", "visit", "evaluation"] as const;
export type AttachmentPurpose = (typeof ATTACHMENT_PURPOSES)[number];

/** The upload form on a page that a refusal belongs to, as it stands in the address. */
export const uploadPlace = ({
  purpose,
  subjectId,
}: {
  purpose: AttachmentPurpose;
  subjectId: string | null;
}): string => `${purpose}.${subjectId ?? ""}`;
