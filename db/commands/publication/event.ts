import "server-only";
import type { ClockChange } from "@/domain/clock/history";
import { dayOf } from "@/domain/day";
import type { PublicationState } from "@/domain/publication/states";
import type { PublicationTransitionName } from "@/domain/publication/workflow";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import type { Notice } from "../../notify";
import { type Held, stopsClock } from "./load";

type Said = { to?: PublicationState; note?: string; detail?: Record<string, unknown> };

/** The event of a move, with the clock that it stops. Nothing that was found or masked stands in it. */
export function eventOf(
  { now }: Context,
  { row, clockId }: Pick<Held, "row" | "clockId">,
  name: PublicationTransitionName,
  { to = row.state, note, detail = {} }: Said = {},
): DomainEvent {
  const stop: ClockChange[] =
    clockId && stopsClock(name)
      ? [{ kind: "stop", id: clockId, clock: "publish", on: dayOf(now), because: name }]
      : [];
  return {
    name: `publication.${name}`,
    suggestionId: row.suggestionId,
    ...{ from: row.state, to, note, clocks: stop },
    detail: { publicationId: row.id, ...detail },
  };
}

/** A line for the lead deputy, or for staff. */
export function noticeFor({ of }: Pick<Held, "of">, key: string, to: "lead" | "staff"): Notice {
  const { title, number } = of.facts;
  return {
    to: to === "lead" ? [{ userId: of.leadId }] : [{ role: "staff" }],
    key: `publication.${key}`,
    values: { title, number: number ?? "" },
    suggestionId: of.id,
  };
}
