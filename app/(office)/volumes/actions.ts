"use server";
import { orderVolume } from "@/db/commands/volume/order";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";
import { VOLUMES_JOB } from "@/server/jobs";
import { nudge } from "@/server/queue";

const enter = action(orderVolume, { says: () => ({ key: "volume.ordered" }) });

/** Orders a volume, and wakes the worker. */
export async function order(previous: FormState, form: FormData): Promise<FormState> {
  const state = await enter(previous, form);
  if (state.status === "done") await nudge(VOLUMES_JOB);
  return state;
}
