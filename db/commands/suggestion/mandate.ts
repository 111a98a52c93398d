import "server-only";
import { and, eq } from "drizzle-orm";
import { Refusal } from "@/domain/refusal";
import type { Context } from "../../command";
import { deputies } from "../../schema";
import type { Case } from "./move";

/** Whose mandate of the case's term is suspended or has ended does not act as a deputy (代表法 Arts. 61–62). */
export async function mandateMustRun({ tx, viewer }: Context, { row }: Pick<Case, "row">): Promise<void> {
  const running = await tx.$count(
    deputies,
    and(
      eq(deputies.congressId, row.congressId),
      eq(deputies.termId, row.termId),
      eq(deputies.userId, viewer.userId),
      eq(deputies.status, "active"),
    ),
  );
  if (running === 0) throw new Refusal("conflict", "suggestion.mandateRests");
}
