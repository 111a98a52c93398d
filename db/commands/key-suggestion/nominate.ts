import "server-only";
import { eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { nominateInput } from "@/domain/key-suggestion/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { keySuggestions } from "../../schema";
import { loadCase } from "../suggestion/move";
import { noticeOf } from "../suggestion/people";
import { mustBeNominable } from "./move";

/** Staff or a special committee proposes a case for key supervision (Henan Art. 15). Sent twice it is one nomination. */
export const nominate = command({
  permission: "keySuggestion.nominate",
  input: nominateInput,
  async run(context, { id, criteria, reason }) {
    const { tx, viewer, now } = context;
    const at = await loadCase(context, id);
    mustBeNominable(at);
    const nominated = {
      state: "nominated" as const,
      criteria: [...new Set(criteria)],
      reason,
      nominatedBy: viewer.userId,
      nominatedAs: viewer.role,
      nominatedOn: dayOf(now),
    };
    const [row] = await tx
      .insert(keySuggestions)
      .values({ congressId: at.row.congressId, suggestionId: id, ...nominated })
      // What was not taken up once may be proposed again, with what speaks for it now.
      .onConflictDoUpdate({
        target: [keySuggestions.congressId, keySuggestions.suggestionId],
        set: { ...nominated, ...UNDECIDED },
        setWhere: eq(keySuggestions.state, "refused"),
      })
      .returning();
    if (!row) throw new Refusal("conflict", "keySuggestion.alreadyNominated");
    const event = {
      name: "keySuggestion.nominate",
      suggestionId: id,
      note: reason,
      detail: { criteria: nominated.criteria },
    };
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "keySuggestion.nominate", [{ role: "staff" }])],
    };
  },
});

const UNDECIDED = {
  refusal: null,
  decisionNumber: null,
  decidedOn: null,
  leaderId: null,
  committeeId: null,
  closedOn: null,
};
