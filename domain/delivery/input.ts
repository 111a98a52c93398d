import { z } from "zod";
import { chosenField, nameField, newRow, tickedField } from "../organisation/fields";
import { LOCALES } from "../preferences";
import { words } from "../words";
import { isWebhookUrl } from "./webhook-url";

/** Forms of message a webhook can want. */
export const WEBHOOK_CHANNELS = ["wecom", "dingtalk", "feishu", "webhook"] as const;

/** A person's channels: what he wants beyond what is mandatory, and his address; an empty one is none. */
export const chooseChannelsInput = z.object({
  inside: tickedField,
  email: tickedField,
  language: z.enum(LOCALES).default("zh-CN"),
  address: z
    .string()
    .trim()
    .max(200)
    .refine((text) => text === "" || z.email().safeParse(text).success, "not_an_email"),
});

const secretField = words().trim().max(200);

/** A new webhook; our own form makes its secret itself when none is given, the robots bring theirs. */
export const createWebhookInput = z
  .object({
    ...newRow,
    name: nameField,
    channel: z.enum(WEBHOOK_CHANNELS),
    url: words().trim().max(500).refine(isWebhookUrl, "not_a_webhook"),
    secret: secretField.default(""),
    unitId: chosenField,
  })
  .refine(({ channel, secret }) => secret !== "" || channel === "webhook" || channel === "wecom", {
    error: "required",
    path: ["secret"],
  });
