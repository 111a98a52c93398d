import { DEMO_ACCOUNTS } from "../support/accounts";

/** Somebody for each role; who has two of them acts in another journey. */
export const ONE_OF_EACH = DEMO_ACCOUNTS.filter(
  ({ account, role }, index) =>
    account !== "nongye-head" && DEMO_ACCOUNTS.findIndex((each) => each.role === role) === index,
);
