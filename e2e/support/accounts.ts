import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { HELD_ROLES } from "@/domain/viewer";

const row = z.object({ account: z.string(), role: z.enum(HELD_ROLES), password: z.string() });

/** The accounts that the demo shows to whoever looks around; together they hold every role. */
export const DEMO_ACCOUNTS = z
  .array(row)
  .nonempty()
  .parse(
    JSON.parse(readFileSync(path.join(import.meta.dirname, "../../db/seed/demo/accounts.json"), "utf8")),
  );

/** The one password of everybody in the demo, also of those who are not shown. */
export const PASSWORD = DEMO_ACCOUNTS[0]?.password ?? "";
