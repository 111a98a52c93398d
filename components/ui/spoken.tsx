import { useLocale } from "next-intl";
import {
  type ComponentProps,
  createElement,
  Fragment,
  isValidElement,
  type JSX,
  type ReactNode,
} from "react";
import { hasChinese, isChinese, piecesOf } from "@/domain/chinese";

/** What an element holds, and its language where that is not the page's; to be spread over the element. */
type Said = { lang?: string; children?: ReactNode };

/**
 * Says of words from the database, or with some in them, what is Chinese on a page that is not, so that a screen reader
 * changes its voice (WCAG 3.1.2). An element that holds nothing else gets the language itself; in a sentence of ours the
 * Chinese words do. On a Chinese page nothing is added.
 */
export function useSpoken(): (words: ReactNode) => Said {
  const locale = useLocale();
  return locale.startsWith("zh") ? plainly : spoken;
}

/** The language of words that cannot be divided, such as those of an option or a text field. */
export function useLangOf(): (words: unknown) => string | undefined {
  const locale = useLocale();
  return (words) =>
    !locale.startsWith("zh") && typeof words === "string" && hasChinese(words) ? CHINESE : undefined;
}

type Tag = keyof JSX.IntrinsicElements;
type Props<As extends Tag> = { as?: As; children?: ReactNode } & Omit<ComponentProps<As>, "as" | "children">;

/** The same as an element; without `as` the words stand in the one around them. */
export function Spoken<As extends Tag = "span">({ as, children, ...rest }: Props<As>) {
  const { lang, children: words } = useSpoken()(children);
  if (as) return createElement(as, { ...rest, ...(lang && { lang }) }, words);
  return lang ? <span lang={lang}>{words}</span> : words;
}

const CHINESE = "zh-CN";

const plainly = (children: ReactNode): Said => ({ children });

function spoken(words: ReactNode): Said {
  if (typeof words === "string") {
    if (!hasChinese(words)) return { children: words };
    return isChinese(words) ? { lang: CHINESE, children: words } : { children: inPieces(words) };
  }
  return { children: Array.isArray(words) ? words.map(inTurn) : words };
}

// What has a key of its own keeps it: it would else be made anew when something before it changes.
const inTurn = (each: ReactNode, index: number) =>
  isValidElement(each) && each.key !== null ? (
    each
  ) : (
    <Fragment key={index}>{typeof each === "string" ? inPieces(each) : each}</Fragment>
  );

function inPieces(text: string): ReactNode {
  const pieces = piecesOf(text).map(({ text: piece, isChinese: chinese }, index) =>
    chinese ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their order
      <span key={index} lang={CHINESE}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
  // In a button, which lays out what stands in it, the pieces of a sentence would be columns beside each other.
  return pieces.length > 1 ? <span>{pieces}</span> : pieces;
}
