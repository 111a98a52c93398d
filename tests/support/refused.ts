import { ZodError } from "zod";
import { Refusal } from "@/domain/refusal";

/**
 * What became of an attempt that must not succeed: "conflict general.tooLate", "not_found general.notFound",
 * "invalid title" for bad input. A success says "done"; anything else thrown is a bug and goes on.
 */
export async function refused(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.because.key}`;
    if (error instanceof ZodError) return `invalid ${error.issues[0]?.path.join(".") ?? ""}`;
    throw error;
  }
}

export const GONE = "not_found general.notFound";
export const LATE = "conflict general.tooLate";
export const CLOSED = "conflict general.stepNotOpen";
export const FORBIDDEN = "forbidden general.forbidden";
