import type { Block, Sides, TextStyle } from "@/domain/document/document";
import { textOf } from "@/domain/document/text";
import { cx } from "../ui/cx";
import { Spoken } from "../ui/spoken";

/** A letter as it will be on paper, on the screen; what only its file has (a form, a table) is left out. */
export const Sheet = ({ blocks }: { blocks: readonly Block[] }) => (
  <article className="mx-auto grid w-full max-w-3xl gap-3 rounded-lg border border-line bg-surface px-5 py-8 leading-loose md:px-14 md:py-12 print:max-w-none print:border-0 print:p-0">
    {blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the letter
      <Line key={index} block={block} />
    ))}
  </article>
);

function Line({ block }: { block: Block }) {
  switch (block.kind) {
    case "text": {
      const Tag = TAGS[block.style] ?? "p";
      return (
        <Spoken as={Tag} className={cx(LOOKS[block.style], block.align === "center" && "text-center")}>
          {block.runs.map(textOf).join("")}
        </Spoken>
      );
    }
    case "sides":
      return <Ends of={block} />;
    case "rule":
      return <hr className={block.tone === "red" ? "border-brand border-t-2" : "border-line"} />;
    case "signoff":
      return (
        <div className="mt-6 grid break-inside-avoid justify-items-end">
          <Spoken as="p">{block.issuer}</Spoken>
          <p>{block.day}</p>
        </div>
      );
    case "imprint":
      return (
        <footer className="mt-6 grid divide-y divide-line border-line border-y text-sm">
          {block.lines.map((line) =>
            typeof line === "string" ? (
              <Spoken as="p" key={line}>
                {line}
              </Spoken>
            ) : (
              <Ends key={line.start} of={line} />
            ),
          )}
        </footer>
      );
    default:
      return null;
  }
}

const Ends = ({ of: { start, end } }: { of: Sides }) => (
  <p className="flex flex-wrap justify-between gap-x-6">
    <Spoken as="span">{start}</Spoken>
    <Spoken as="span">{end}</Spoken>
  </p>
);

const TAGS: Partial<Record<TextStyle, "h2" | "h3">> = { title: "h2", heading: "h3", subheading: "h3" };

const LOOKS: Record<TextStyle, string> = {
  redHead: "mt-4 text-center text-2xl text-brand-text tracking-wide",
  mark: "text-end font-semibold text-lg",
  docNumber: "text-center",
  title: "mx-auto my-4 max-w-xl text-center text-2xl",
  heading: "whitespace-pre-line font-semibold text-base",
  subheading: "whitespace-pre-line text-base",
  addressee: "",
  body: "whitespace-pre-line indent-[2em]",
  plain: "whitespace-pre-line",
  signature: "text-end",
  note: "text-muted text-sm",
};
