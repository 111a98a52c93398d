"use server";
import { sendAgain as again } from "@/db/commands/delivery/again";
import { action } from "@/server/action";

export const sendAgain = action(again, { says: () => ({ key: "delivery.again" }) });
