import { expect } from "@playwright/test";
import type { Person } from "../person";

/** The delegation's clerk finds nothing wrong. */
export async function forward(clerk: Person, id: string): Promise<void> {
  await clerk.go(`/delegation/${id}`);
  await clerk.press("suggestion.transitions.forward");
  await clerk.hears("delegation.done.forward");
}

/** Passes or accepts a text; in session two persons do so, one after the other. */
export async function review(staff: Person, id: string, move: "firstReview" | "accept"): Promise<void> {
  await staff.go(`/desk/review/${id}`);
  const form = staff.form(`suggestion.transitions.${move}`);
  await form.tick("desk.review.similarChecked");
  await form.tick("desk.review.secretChecked");
  await form.press(`suggestion.transitions.${move}`);
  await staff.isAt(move === "accept" ? `/desk/assign/${id}` : "/desk/review");
}

/** Hands a case to a lead unit, with co-handling ones beside it. */
export async function assign(staff: Person, id: string, lead: string, co: readonly string[]): Promise<void> {
  await staff.go(`/desk/assign/${id}`);
  const form = staff.form("suggestion.transitions.assign");
  await form.choose("desk.assign.leadUnit", lead);
  if (co.length > 0) await form.open("desk.assign.coOpen");
  for (const unit of co) await form.pick("desk.assign.coUnits", unit);
  await form.press("suggestion.transitions.assign");
  await staff.isAt(`/suggestions/${id}`);
}

/** Consents to a unit's wish to give a case back; the unit it proposed takes it. */
export async function takeBack(staff: Person, wish: string, why: string): Promise<void> {
  await staff.go("/desk/decisions");
  const form = staff.around(wish).form("desk.decisions.accept");
  await form.write("desk.decisions.reason", why);
  await form.press("desk.decisions.accept");
  await expect(staff.page.getByText(wish)).toHaveCount(0);
}
