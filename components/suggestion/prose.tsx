import { Spoken } from "../ui/spoken";
/** A person's words as he wrote them, line for line. */
export const Prose = ({ children }: { children: string }) => (
  <Spoken as="p" className="max-w-prose whitespace-pre-line">
    {children}
  </Spoken>
);
