"use server";
import { assignGroup } from "@/db/commands/group/assign";
import { assign, bulkAssign } from "@/db/commands/suggestion/assign";
import { handOver } from "@/db/commands/suggestion/dispatch";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** One case, or the main case with those of its group that are ticked. */
export async function assignCase(previous: FormState, form: FormData): Promise<FormState> {
  const next = ({ id }: { id: string }) => `/suggestions/${id}`;
  return form.has("cases[]")
    ? action(assignGroup, { next })(previous, form)
    : action(assign, { next })(previous, form);
}

export const handOverCase = action(handOver, { next: () => "/desk/assign?done=handOver" });

/** Several cases to one lead unit, or to the government office: the button that was pressed says which. */
export async function assignMany(previous: FormState, form: FormData): Promise<FormState> {
  const says = ({ count }: { count: number }) => ({ key: "desk.assigned", values: { count } });
  if (form.get("to") !== "government") return action(bulkAssign, { says })(previous, form);
  const handed = ({ count }: { count: number }) => ({ key: "desk.handedOver", values: { count } });
  return action(handOver, { says: handed })(previous, form);
}
