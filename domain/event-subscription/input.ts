import { z } from "zod";
import { isWebhookUrl } from "../delivery/webhook-url";
import { chosenField, nameField, newRow } from "../organisation/fields";
import { words } from "../words";
import { SUBSCRIBER_ROLES } from "./states";
import { EVENT_CHOICES, tidyChoices } from "./types";

const urlField = words().trim().max(500).refine(isWebhookUrl, "not_a_webhook");

const typesField = z
  .array(
    z
      .string()
      .max(60)
      .refine((choice) => EVENT_CHOICES.includes(choice), "invalid"),
  )
  .min(1, "choose")
  .max(EVENT_CHOICES.length)
  .transform(tidyChoices);

const eyes = { role: z.enum(SUBSCRIBER_ROLES), unitId: chosenField };

type Eyes = { role: string; unitId: string | null };

// A unit's eyes need the unit; the others see the whole congress.
const hasItsUnit = ({ role, unitId }: Eyes) => role !== "unit_handler" || unitId !== null;
const withUnit = <Fields extends Eyes>({ unitId, ...fields }: Fields) => ({
  ...fields,
  unitId: fields.role === "unit_handler" ? unitId : null,
});
const missing = { error: "choose", path: ["unitId"] };

/** A new subscription: where events go, which, and with whose eyes it looks. */
export const createSubscriptionInput = z
  .object({ ...newRow, name: nameField, url: urlField, types: typesField, ...eyes })
  .refine(hasItsUnit, missing)
  .transform(withUnit);

/** A changed subscription; an empty address leaves the one it has, which is shown to nobody in full. */
export const changeSubscriptionInput = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int().min(1).max(2_000_000_000),
    name: nameField,
    url: z.union([z.literal(""), urlField]).default(""),
    types: typesField,
    ...eyes,
  })
  .refine(hasItsUnit, missing)
  .transform(withUnit);

/** Where to go on after a pause: with what happened in the meantime, or with what happens from now on. */
export const RESUME_FROM = ["pause", "now"] as const;

/** A pause that ends. */
export const resumeInput = z.object({ id: z.uuid(), from: z.enum(RESUME_FROM).default("pause") });

/** What becomes of the secret that was valid: it signs for some more days beside the new one, or ends now. */
export const OLD_SECRETS = ["overlap", "end"] as const;

/** A change of the secret. */
export const rotateInput = z.object({ id: z.uuid(), old: z.enum(OLD_SECRETS).default("overlap") });
