import "server-only";
import { redirect } from "next/navigation";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { sendOne } from "@/db/commands/delivery/send";
import { startWebhookTest } from "@/db/commands/webhook";
import type { FormAction } from "@/domain/form-state";
import { attempt } from "../action";
import { formTree } from "../form-tree";
import { requireViewer } from "../session";
import { transport } from "./transport";

/** Sends a test message to a webhook now, and goes on to the page that says how it came out. */
export const testWebhook: FormAction = async (_previous, form) => {
  const viewer = await requireViewer();
  const raw = formTree(form);
  const outcome = await attempt(() => perform(startWebhookTest, viewer, raw), raw);
  if (!("value" in outcome)) return outcome;
  const { deliveryId } = outcome.value;
  const work = {
    database: db,
    congressId: viewer.congressId,
    clock: () => new Date(),
    transport: transport(),
    mail: false,
  };
  await sendOne(work, deliveryId);
  redirect(`/admin/webhooks?tested=${deliveryId}`);
};
