import "server-only";
import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { channelChoices, users } from "../schema";

/** How the acting person is told: his address, and whether he wants more than what is mandatory on each channel. */
export async function findOwnChannels(db: Reader, viewer: Viewer) {
  const [user] = await db
    .select({ address: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, viewer.userId));
  const rows = await db
    .select({ channel: channelChoices.channel, wanted: channelChoices.wanted })
    .from(channelChoices)
    .where(and(eq(channelChoices.congressId, viewer.congressId), eq(channelChoices.userId, viewer.userId)));
  const wants = (channel: "inside" | "email") => rows.find((row) => row.channel === channel)?.wanted ?? true;
  const language = user?.language ?? "zh-CN";
  return { address: user?.address ?? "", language, inside: wants("inside"), email: wants("email") };
}
