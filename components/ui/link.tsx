import type { ComponentProps } from "react";
import { useSpoken } from "./spoken";

type Props = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** Where the next page begins; `false` stays where the reader is. */
  scroll?: boolean | undefined;
};

/** A link to a page of ours: plain HTML, which SoftLinks opens without loading everything anew. Nothing is fetched before it is pressed. */
export const Link = ({ scroll, children, ...rest }: Props) => (
  <a {...rest} {...useSpoken()(children)} {...(scroll === false && { "data-scroll": "stay" })} />
);
