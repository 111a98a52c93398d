import "server-only";
import { z } from "zod";

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().default(3000),
  /** The PostgreSQL server; the launchers start one and set it. */
  DATABASE_URL: z.string().default(""),
  /** Seals the session cookie; at least 32 characters, the same in every process. */
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET must have at least 32 characters"),
  /** The address people use; an https one makes the cookies secure. */
  NEXTAUTH_URL: z.url().optional(),
  /** Where files and the embedded database lie; outside the web root. */
  YANLU_DATA_DIR: z.string().min(1).default(".data"),
  /** How many reverse proxies stand in front; only then is X-Forwarded-For believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
});

type Env = z.output<typeof schema>;
let parsed: Env | undefined;

/** The process's settings, checked at the first use: a build needs none. The only reader in this room. */
export function env(): Env {
  parsed ??= schema.parse(process.env);
  return parsed;
}

/** The address people use to reach this server, without a path. */
export const publicOrigin = () => new URL(env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).origin;

/** Whether people reach this server by https. */
export const isSecure = () => publicOrigin().startsWith("https://");

/** Whether this is a server for work on the code. */
export const isDevelopment = () => env().NODE_ENV === "development";
