import "server-only";
import { redirect } from "next/navigation";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { sendTestEvent } from "@/db/commands/event-subscription/push";
import { sendOnePush } from "@/db/commands/event-subscription/send";
import type { FormAction } from "@/domain/form-state";
import { attempt } from "../action";
import { formTree } from "../form-tree";
import { requireViewer } from "../session";
import { pushWork } from "./work";

/** Sends a test event now, and goes on to its page, which says how it came out. */
export const testSubscription: FormAction = async (_previous, form) => {
  const viewer = await requireViewer();
  const raw = formTree(form);
  const outcome = await attempt(() => perform(sendTestEvent, viewer, raw, { database: db }), raw);
  if (!("value" in outcome)) return outcome;
  const { pushId } = outcome.value;
  await sendOnePush(pushWork(viewer.congressId), pushId);
  redirect(`/admin/event-subscriptions/pushes/${pushId}`);
};
