import "server-only";
import { z } from "zod";

// An empty line in a settings file is none.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const settings = z.object({
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
  /** The mail server, `smtp://…` or `smtps://…`; without one there is no e-mail. */
  YANLU_SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** The sender of mail: an address, or a name with one. */
  YANLU_MAIL_FROM: optional(z.string().regex(/@/)),
  /** Whose portal this server shows; without it the first congress of the installation. */
  YANLU_PORTAL_CONGRESS: optional(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  /** Requests to the API that one address may make in a minute; a whole office may stand behind one. */
  YANLU_API_PER_ADDRESS: z.coerce.number().int().min(1).default(1200),
  /** Searches of the portal for words that one network may make in a minute, on one port. */
  YANLU_SEARCH_PER_ADDRESS: z.coerce.number().int().min(1).default(60),
  /** How many processes share the port, and which of them this one is; the launcher tells both. */
  YANLU_PROCESSES: z.coerce.number().int().min(1).default(1),
  YANLU_PROCESS: z.coerce.number().int().min(1).default(1),
  /** `off`: this process does not look at the clocks and sends nothing; `npm run worker` does. */
  YANLU_WORKER: z.enum(["on", "off"]).default("on"),
});

const schema = settings.refine((all) => !all.YANLU_SMTP_URL || all.YANLU_MAIL_FROM, {
  error: "YANLU_SMTP_URL needs YANLU_MAIL_FROM, the sender",
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
