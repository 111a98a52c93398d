"use server";
import { nominate } from "@/db/commands/key-suggestion/nominate";
import { action } from "@/server/action";

/** Proposes the case for key supervision. */
export const nominateCase = action(nominate, { next: ({ id }) => `/key-suggestions/${id}` });
