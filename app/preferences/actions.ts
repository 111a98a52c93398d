"use server";
import { rememberPreference } from "@/server/preferences";

/** Saves language, theme, care mode or shortcuts. It shows the same page again, so there is no address to forge. */
export async function savePreference(form: FormData): Promise<void> {
  await rememberPreference(form);
}
