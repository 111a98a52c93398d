"use server";
import { createWebhook, retireWebhook } from "@/db/commands/webhook";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";
import * as delivery from "@/server/delivery/test-webhook";

export const create = action(createWebhook, {
  says: ({ name, secret }) =>
    secret === null
      ? { key: "delivery.created", values: { name } }
      : { key: "delivery.createdSecret", values: { name, secret } },
});

export const retire = action(retireWebhook, { next: () => "/admin/webhooks?saved=1" });

/** Sends a test message now; the list says how it came out. */
export async function test(previous: FormState, form: FormData): Promise<FormState> {
  return delivery.testWebhook(previous, form);
}
