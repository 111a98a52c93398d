import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { atMost } from "../at-most";

// OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, 2 rounds, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Each takes 19 MiB while it lasts, and is at a core all the time: more at once would be no quicker, only larger.
const atOnce = atMost(2);

/** The argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> =>
  atOnce(() => hash(password.normalize("NFKC"), COST));

/** Whether it is the password of this hash. Without a hash it is not, and that takes just as long to say. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await nobodysHash());
  const fits = await atOnce(() => verify(known, password.normalize("NFKC")));
  return fits && passwordHash !== null;
}

/** A password to hand over once: 14 characters of an alphabet without look-alikes, 70 bits. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 14 }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letters.join("");
}

const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(16).toString("hex"));
  return nobodys;
}
