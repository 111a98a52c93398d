"use server";
import { confirmContact } from "@/db/commands/assignment/contact";
import { rate, rateAsCosigner } from "@/db/commands/suggestion/rate";
import { action } from "@/server/action";

const next = ({ id }: { id: string }) => `/suggestions/${id}/rate`;

/** The rating that counts; the page then tells what follows from it. */
export const rateIt = action(rate, { next });

/** A co-signer's rating. */
export const rateBeside = action(rateAsCosigner, { next });

/** The deputy says whether a contact record is right. */
export const confirmContactRecord = action(confirmContact, { says: () => ({ key: "saved" }) });
