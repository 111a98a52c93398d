"use server";
import { assign, bulkAssign } from "@/db/commands/suggestion/assign";
import { handOver } from "@/db/commands/suggestion/dispatch";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

export const assignCase = action(assign, { next: ({ id }) => `/suggestions/${id}` });
export const handOverCase = action(handOver, { next: () => "/desk/assign?done=handOver" });

/** Several cases to one lead unit, or to the government office: the button that was pressed says which. */
export async function assignMany(previous: FormState, form: FormData): Promise<FormState> {
  const says = ({ count }: { count: number }) => ({ key: "desk.assigned", values: { count } });
  if (form.get("to") !== "government") return action(bulkAssign, { says })(previous, form);
  const handed = ({ count }: { count: number }) => ({ key: "desk.handedOver", values: { count } });
  return action(handOver, { says: handed })(previous, form);
}
