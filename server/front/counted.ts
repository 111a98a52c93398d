import { countedAs } from "@/db/recorder";
import type { Step } from "./front";

/**
 * A test names its request and finds the number of its statements in a file of that name (e2e/support/statements.ts).
 * Only there: steps.ts leaves it out where YANLU_COUNT_SQL is not set.
 */
export const countStatements: Step = ({ headers }, _response, pass) => {
  const name = headers["x-counted-as"];
  if (typeof name === "string" && /^[\w-]{1,60}$/.test(name)) countedAs(name, pass);
  else pass();
};
