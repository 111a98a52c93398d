import type { DemoText } from "../texts";
import { type Dispute, PLOT } from "../words";

/** The one thing that makes a case of 2023 unlike most others. */
export type Turn =
  | { kind: "plain" }
  | { kind: "separate" }
  | { kind: "returned" }
  | { kind: "return_refused"; reason: string; decision: string }
  | { kind: "extended"; ground: string; note: string }
  | { kind: "extension_refused"; ground: string; note: string; decision: string }
  | { kind: "disputed"; dispute: Dispute };

/** How many cases went to the wrong unit first. */
const RETURNED = 14;

/** The turn of each text, by its key. */
export function turnsOf(texts: readonly DemoText[]): Map<string, Turn> {
  const plotted = new Map(texts.map((text) => [text.key, plottedTurn(text.key)]));
  const strayed = texts.filter(({ key, wished, lead, co }) => {
    const free = plotted.get(key)?.kind === "plain";
    return free && wished !== lead && !co.includes(wished);
  });
  for (const { key } of strayed.slice(0, RETURNED)) plotted.set(key, { kind: "returned" });
  return plotted;
}

function plottedTurn(key: string): Turn {
  const ofText = <Row extends { text: string }>(rows: readonly Row[]) =>
    rows.find(({ text }) => text === key);
  const dispute = ofText(PLOT.disputes);
  if (dispute) return { kind: "disputed", dispute };
  const refused = ofText(PLOT.returnRefusals);
  if (refused) return { kind: "return_refused", ...refused };
  const extended = ofText(PLOT.extensions);
  if (extended) return { kind: "extended", ...extended };
  const short = ofText(PLOT.extensionRefusals);
  if (short) return { kind: "extension_refused", ...short };
  return PLOT.separate.includes(key) ? { kind: "separate" } : { kind: "plain" };
}
