"use server";
import { answerDirective, readDirective } from "@/db/commands/directive/answer";
import { action } from "@/server/action";

const back = ({ assignmentId }: { assignmentId: string }) => `/inbox/${assignmentId}#directives`;

export const read = action(readDirective, { next: back });
export const answer = action(answerDirective, { next: back });
