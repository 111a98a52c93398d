import type { IncomingHttpHeaders } from "node:http";
import { type Preferences, preferencesFrom } from "@/domain/preferences";

/** A cookie that a request brings, as it stands there. */
export const cookieOf = ({ cookie = "" }: IncomingHttpHeaders, name: string): string | undefined =>
  cookie
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** How whoever asks wants to see the pages: the same as server/preferences.ts, before Next is asked. */
export const preferencesOf = (headers: IncomingHttpHeaders): Preferences =>
  preferencesFrom((name) => cookieOf(headers, name), headers["accept-language"] ?? null);
