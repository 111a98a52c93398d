import { z } from "zod";
import { tickedField } from "./fields";

/** The two switches of a congress, as a form of checkboxes sends them (domain/settings.ts). */
export const settingsFields = z.object({ delegationCheck: tickedField, extensionConsent: tickedField });

export const changeSettingsInput = settingsFields.extend({ seen: z.string().max(4000) });
