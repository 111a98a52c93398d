import { COMMITMENT_METRIC_NAMES, COMMITMENT_METRICS } from "../statistics/commitments";
import { METRIC_NAMES, METRICS } from "../statistics/metrics";
import type { FigureRef } from "./figure";
import type { FigureSlot } from "./placeholders";
import type { Say } from "./words";

/** How a figure is called and how it is counted, in the reader's language. */
export type FigureWords = { label: string; definition: string };

/** The words of the rows behind a figure. */
export function figureWords({ kind, fact }: Pick<FigureRef, "kind" | "fact">, say: Say): FigureWords {
  if (kind === "key")
    return { label: say(`report.keyFacts.${fact}`), definition: say(`report.keyDefinitions.${fact}`) };
  if (kind === "commitment") {
    const name = COMMITMENT_METRIC_NAMES.find((each) => COMMITMENT_METRICS[each].of === fact) ?? fact;
    return {
      label: say(`statistics.metrics.${name}`),
      definition: say(`statistics.definitions.${name}`),
    };
  }
  const name = METRIC_NAMES.find((each) => METRICS[each].of === fact);
  if (name === undefined) return { label: say(`report.bareFacts.${fact}`), definition: "" };
  return { label: say(`statistics.metrics.${name}`), definition: say(`statistics.definitions.${name}`) };
}

/** The words of a placeholder; a share and what it is counted among say so. */
export function slotWords(slot: FigureSlot | null, ref: FigureRef, say: Say): FigureWords {
  if (slot === null) return { label: say("report.slots.units"), definition: "" };
  const metric = figureWords(refOf(slot, ref), say);
  if (slot.kind === "among") return { ...metric, label: say("report.slots.among", { name: metric.label }) };
  if (slot.kind === "share") return { ...metric, label: say("report.slots.share", { name: metric.label }) };
  return metric;
}

// A denominator is told by the figure whose denominator it is.
function refOf({ kind, metric }: FigureSlot, ref: FigureRef): Pick<FigureRef, "kind" | "fact"> {
  if (kind !== "among") return ref;
  if (ref.kind === "case") {
    const name = METRIC_NAMES.find((each) => each === metric);
    return { kind: "case", fact: name === undefined ? ref.fact : METRICS[name].of };
  }
  if (ref.kind === "commitment") {
    const name = COMMITMENT_METRIC_NAMES.find((each) => each === metric);
    return { kind: "commitment", fact: name === undefined ? ref.fact : COMMITMENT_METRICS[name].of };
  }
  return { kind: "key", fact: metric };
}
