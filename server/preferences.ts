import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Preferences, preferenceIn, preferencesFrom } from "@/domain/preferences";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How the reader of this request wants to see the pages. */
export const readPreferences = cache(async (): Promise<Preferences> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return preferencesFrom((name) => jar.get(name)?.value, head.get("accept-language"));
});

/** Remembers the one preference a form sends, for a year; anything else in the form is ignored. */
export async function rememberPreference(form: FormData): Promise<void> {
  const chosen = preferenceIn(form.entries());
  if (!chosen) return;
  const jar = await cookies();
  jar.set(chosen.name, chosen.value, { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax", httpOnly: true });
}
