import type { PointAnswer } from "@/domain/reply/draft";

/** A reply as `listReplies` reads it, drafts included. */
export type ShownReply = {
  unit: string;
  unitEn: string;
  class: { key: string; name: string; nameEn: string } | null;
  signer: string | null;
  commitments: readonly { id: string; text: string; dueOn: string | null; owner: string }[];
  reply: {
    answers: readonly PointAnswer[];
    summary: string;
    explanation: string;
    escalated: boolean;
    contactName: string;
    contactPhone: string;
    signedOn: string | null;
    docNumber: string | null;
    issuedOn: string | null;
    opinions: readonly { unit: string; opinion: string | null }[];
  };
};
