import { z } from "zod";
import { listed, seenCase } from "../suggestion/input";
import { words } from "../words";
import { VERDICTS } from "./dictionary";

const verdict = z.enum(VERDICTS, "required");

/** A rating; dissatisfaction needs its reason and a concrete demand (Henan Art. 22). */
export const rateInput = z
  .object({
    ...seenCase,
    handling: verdict,
    result: verdict,
    overall: verdict,
    reason: words().trim().max(2000).default(""),
    demand: words().trim().max(2000).default(""),
    /** Units that shall handle it again; none named means all. */
    assignmentIds: z.preprocess(listed, z.array(z.uuid())),
  })
  .superRefine(({ overall, reason, demand }, context) => {
    if (overall !== "dissatisfied") return;
    if (reason === "") context.addIssue({ code: "custom", path: ["reason"], message: "required" });
    if (demand === "") context.addIssue({ code: "custom", path: ["demand"], message: "required" });
  });
