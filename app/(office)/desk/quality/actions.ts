"use server";
import { correctReview, reviewReplies } from "@/db/commands/scoring/quality";
import { action } from "@/server/action";

const done = () => ({ key: "desk.reviewed" });

export const review = action(reviewReplies, { says: done });
export const correct = action(correctReview, { says: done });
