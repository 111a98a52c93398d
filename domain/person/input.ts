import { z } from "zod";
import { accountField } from "../account/name";
import { chosenField } from "../organisation/fields";
import { HELD_ROLES, ROLE_SCOPE } from "../viewer";
import { words } from "../words";
import { MANDATE_STATES } from "./mandate";

/** Somebody's account. */
export const userInput = z.object({ userId: z.uuid() });

/** One of somebody's memberships. */
export const membershipInput = userInput.extend({ membershipId: z.uuid() });

/** A person's name; the words "required" and "too long" come from the rules. */
const nameField = words().trim().min(1).max(60);

const cardNoField = words().trim().max(20);
const lineField = words().trim().max(60).default("");

const placeShape = { role: z.enum(HELD_ROLES), unitId: chosenField, delegationId: chosenField };
const mandateShape = {
  termId: chosenField,
  cardNo: cardNoField.default(""),
  phone: lineField,
  post: lineField,
};

/** A correction of a name. */
export const renameInput = userInput.extend({ name: nameField });

/** One more role for a person; of unit and delegation only the one that the role is for is kept. */
export const addMembershipInput = userInput.extend(placeShape).check(placeIsChosen).transform(placed);

/** A new person in his first role; a deputy comes with his mandate. */
export const createPersonInput = z
  .object({ account: accountField, name: nameField, ...placeShape, ...mandateShape })
  .check(placeIsChosen, mandateIsGiven)
  .transform(placed);

/** A deputy's mandate in one term (代表法 Arts. 61–62). */
export const setMandateInput = userInput.extend({
  termId: z.uuid(),
  delegationId: z.uuid(),
  cardNo: cardNoField.min(1),
  status: z.enum(MANDATE_STATES),
  phone: lineField,
  post: lineField,
});

type Place = { role: keyof typeof ROLE_SCOPE; unitId: string | null; delegationId: string | null };
type Mandate = { role: string; termId: string | null; cardNo: string };

/** It holds that the role's unit or delegation is chosen. */
function placeIsChosen({ value, issues }: z.core.ParsePayload<Place>) {
  const scope = ROLE_SCOPE[value.role];
  const field = scope === "unit" ? "unitId" : scope === "delegation" ? "delegationId" : null;
  if (field && value[field] === null) issues.push(missing(field, value));
}

/** It holds that a deputy's term and card are given. */
function mandateIsGiven({ value, issues }: z.core.ParsePayload<Mandate>) {
  if (value.role !== "deputy") return;
  if (value.termId === null) issues.push(missing("termId", value));
  if (value.cardNo === "") issues.push(missing("cardNo", value));
}

const missing = (field: string, input: unknown) => ({
  code: "custom" as const,
  message: "required",
  path: [field],
  input,
});

// A form without JavaScript shows every choice; what the role is not for does not count.
function placed<Input extends Place>(input: Input): Input {
  const scope = ROLE_SCOPE[input.role];
  return {
    ...input,
    unitId: scope === "unit" ? input.unitId : null,
    delegationId: scope === "delegation" ? input.delegationId : null,
  };
}
