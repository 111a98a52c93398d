import "server-only";
import { eq } from "drizzle-orm";
import { chooseChannelsInput } from "@/domain/delivery/input";
import { command } from "../command";
import { channelChoices, users } from "../schema";

/** Sets one's own channels and one's address. What is mandatory comes on all of them all the same. */
export const chooseChannels = command({
  permission: "own_account.write",
  input: chooseChannelsInput,
  async run({ tx, viewer }, { inside, email, address, language }) {
    const { userId, congressId } = viewer;
    const [before] = await tx
      .select({ email: users.email })
      .from(users)
      .where(eq(users.id, userId))
      .for("update");
    await tx.update(users).set({ email: address, language }).where(eq(users.id, userId));
    for (const [channel, wanted] of [["inside", inside] as const, ["email", email] as const])
      await tx
        .insert(channelChoices)
        .values({ congressId, userId, channel, wanted })
        .onConflictDoUpdate({
          target: [channelChoices.congressId, channelChoices.userId, channelChoices.channel],
          set: { wanted },
        });
    // The record lives for ever; an address need not.
    const detail = { inside, email, language, addressChanged: before?.email !== address };
    return { value: { userId }, events: [{ name: "channel.choose", detail }] };
  },
});
