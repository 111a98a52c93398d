import type { Align, Block, TextStyle } from "../document/document";

/** A line of text in one of the letter's styles. */
export const line = (style: TextStyle, text: string, align?: Align): Block => ({
  kind: "text",
  style,
  runs: [text],
  ...(align && { align }),
});

export const body = (text: string): Block => line("body", text);

/** The red head (版头): class mark, who writes, number and signer, the red rule, the title. */
export const head = ({ mark, unit, number, signer, title }: Head): Block[] => [
  ...(mark === undefined ? [] : [line("mark", mark)]),
  line("redHead", unit),
  signer === undefined
    ? line("docNumber", number)
    : { kind: "sides", style: "docNumber", start: number, end: signer },
  { kind: "rule", tone: "red" },
  line("title", title),
];
type Head = { mark?: string; unit: string; number: string; signer?: string; title: string };

/** A part with its own heading; an empty text makes none. */
export const part = (title: string, text: string): Block[] =>
  text.trim() === "" ? [] : [line("heading", title), body(text)];

/** Letters one after another in one file, each on pages of its own that count from 1. */
export const inOneFile = (letters: readonly (readonly Block[])[]): Block[] =>
  letters.flatMap((blocks, index) =>
    index === 0 ? blocks : [{ kind: "pageBreak", restart: true }, ...blocks],
  );

export const newPage: Block = { kind: "pageBreak" };
