import { Spoken } from "../ui/spoken";

type Piece = { text: string; hit: boolean };

/** A text with the words that were looked for marked; the mark is not colour alone. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <Spoken as="mark" key={key} className="bg-warn-soft font-semibold text-inherit underline decoration-2">
        {text}
      </Spoken>
    ) : (
      <Spoken as="span" key={key}>
        {text}
      </Spoken>
    );
  });
}
