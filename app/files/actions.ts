"use server";
import { detach } from "@/db/commands/attachment";
import { action } from "@/server/action";

/** Takes a file off its case. */
export const detachFile = action(detach, { says: () => ({ key: "removed" }) });
