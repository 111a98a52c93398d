"use server";
import { changeSettings } from "@/db/commands/organisation-settings";
import { action } from "@/server/action";

export const save = action(changeSettings, { next: () => "/admin/settings?saved=1" });
