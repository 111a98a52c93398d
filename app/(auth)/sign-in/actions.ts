"use server";
import type { FormState } from "@/domain/form-state";
import * as door from "@/server/sign-in";

/** Signs in with account name and password. */
export async function signIn(previous: FormState, form: FormData): Promise<FormState> {
  return door.signIn(previous, form);
}
