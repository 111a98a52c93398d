import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { HELD_ROLES } from "@/domain/viewer";

const accountInput = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(HELD_ROLES),
  note: z.string(),
  noteEn: z.string(),
  password: z.string(),
});

/** An account that the demo shows to whoever looks around. */
export type DemoAccount = z.output<typeof accountInput>;

/** The accounts to look around with, as the launcher prints them. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = z
  .array(accountInput)
  .nonempty()
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "accounts.json"), "utf8")));

/** The one password of everybody in the demo. */
export const DEMO_PASSWORD: string = DEMO_ACCOUNTS[0]?.password ?? "";
