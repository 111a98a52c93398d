"use server";
import { type FormState, IDLE } from "@/domain/form-state";
import { withTyped } from "@/domain/typed-values";
import { onlyForBuilders } from "./shown";

/** Answers as the form asks it to, after the time a real one may take. */
export async function demonstrate(_previous: FormState, form: FormData): Promise<FormState> {
  onlyForBuilders();
  await new Promise((resolve) => setTimeout(resolve, 600));
  switch (form.get("outcome")) {
    case "done":
      return { status: "done", message: { key: "sent" } };
    case "refused":
      return withTyped({ status: "refused", because: { key: "general.tooLate" } }, form);
    case "lost":
      throw new Error("A demonstration of a broken line.");
    case "invalid":
      return withTyped(WRONG, form);
    default:
      return IDLE;
  }
}

const WRONG: FormState = {
  status: "invalid",
  fields: {
    title: [{ key: "required" }],
    body: [{ key: "too_short", values: { min: 20 } }],
    way: [{ key: "choose" }],
    "units.1": [{ key: "too_many", values: { max: 5 } }],
    "": [{ key: "unitTwice" }],
  },
};
