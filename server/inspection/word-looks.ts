import { attribute, called, childOf, type Document, type Element, elementsOf } from "./xml";

/** What the styles of a document say of the words that are written in them; absent: nothing. */
export type Looks = {
  hides: ReadonlyMap<string, boolean>;
  pale: ReadonlyMap<string, boolean>;
  tiny: ReadonlyMap<string, boolean>;
  /** Those that bring a ground of their own. */
  grounds: ReadonlySet<string>;
  /** The style of a paragraph that names none. */
  usual: string | null;
};

/** Reads the styles; each says what the one it is based on says, unless it says otherwise. */
export function looksOf(document: Document): Looks {
  const styles = new Map(
    called(document, "style").map((style) => [attribute(style, "styleId") ?? "", style] as const),
  );
  const said = <Answer>(ask: (style: Element) => Answer | null): Map<string, Answer> =>
    new Map(
      [...styles.keys()].flatMap((id) => {
        const answer = inherited(styles, id, ask);
        return answer === null ? [] : [[id, answer] as const];
      }),
    );
  const usual = [...styles].find(
    ([, style]) => attribute(style, "type") === "paragraph" && attribute(style, "default") === "1",
  );
  return {
    hides: said((style) => hidesIn(childOf(style, "rPr"))),
    pale: said((style) => paleIn(childOf(style, "rPr"))),
    tiny: said((style) => tinyIn(childOf(style, "rPr"))),
    grounds: new Set(said((style) => (called(style, "shd").some(isGround) ? true : null)).keys()),
    usual: usual?.[0] ?? null,
  };
}

function inherited<Answer>(
  styles: ReadonlyMap<string, Element>,
  id: string,
  ask: (style: Element) => Answer | null,
): Answer | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const style = styles.get(at);
    const answer = style ? ask(style) : null;
    if (answer !== null) return answer;
    const parent = style && childOf(style, "basedOn");
    at = parent ? attribute(parent, "val") : null;
  }
  return null;
}

/** Whether these properties hide words; null when they do not say. What is hidden on the web only is printed. */
export function hidesIn(properties: Element | undefined): boolean | null {
  const switched = properties && childOf(properties, "vanish");
  return switched ? !["0", "false", "off"].includes(attribute(switched, "val") ?? "1") : null;
}

/** Whether these properties write in white, or so near to it that nobody reads it on paper; null: they do not say. */
export function paleIn(properties: Element | undefined): boolean | null {
  const colour = properties && childOf(properties, "color");
  return colour ? isPale(attribute(colour, "val") ?? "") : null;
}

/** Whether these properties write so small that nobody reads it; null: they do not say. Sizes are halves of a point. */
export function tinyIn(properties: Element | undefined): boolean | null {
  const size = properties && childOf(properties, "sz");
  return size ? Number(attribute(size, "val")) < 6 : null;
}

const isPale = (colour: string) => /^#?(?:F[0-9A-F]){3}$|^white$/i.test(colour);

/** Whether a shading is one on which white can be read. */
export function isGround(shading: Element): boolean {
  const [fill, theme] = [attribute(shading, "fill") ?? "auto", attribute(shading, "themeFill")];
  const pattern = attribute(shading, "val") ?? "clear";
  if (!["clear", "nil"].includes(pattern)) return true;
  if (fill !== "auto") return !isPale(fill);
  return theme !== null && !["background1", "light1"].includes(theme);
}

/** Whether words stand on a ground of their own, so that white is read on it. */
export function hasGround(run: Element, { grounds }: Looks): boolean {
  for (let at: Element | null = run; at?.localName; at = at.parentNode as Element | null)
    if (bringsGround(at, grounds)) return true;
  return false;
}

const PROPERTIES: Record<string, readonly string[]> = {
  r: ["rPr"],
  p: ["pPr"],
  tc: ["tcPr"],
  tr: ["trPr", "tblPrEx"],
  tbl: ["tblPr"],
};

const STYLE_NAMES = ["rStyle", "pStyle", "tblStyle"];

function bringsGround(element: Element, grounds: ReadonlySet<string>): boolean {
  const name = element.localName ?? "";
  const own = (PROPERTIES[name] ?? []).flatMap((part) => childOf(element, part) ?? []);
  if (own.some((properties) => shades(properties, grounds))) return true;
  if (name === "wsp") return isFilled(element);
  const page = name === "document" ? childOf(element, "background") : undefined;
  const fill = page ? attribute(page, "color") : attribute(element, "fillcolor");
  // Written as `white [3212]` where it is a theme's.
  const colour = fill?.split(" ")[0] ?? "auto";
  return !["auto", "none"].includes(colour) && !isPale(colour) && attribute(element, "filled") !== "f";
}

const shades = (properties: Element, grounds: ReadonlySet<string>): boolean =>
  elementsOf(properties).some((child) => {
    if (child.parentNode !== properties) return false;
    if (child.localName === "shd") return isGround(child);
    if (child.localName === "highlight")
      return !["none", "white"].includes(attribute(child, "val") ?? "none");
    return STYLE_NAMES.includes(child.localName ?? "") && grounds.has(attribute(child, "val") ?? "");
  });

/** Whether a drawn shape is filled with more than white. */
function isFilled(shape: Element): boolean {
  const own = childOf(shape, "spPr");
  const fill =
    own && elementsOf(own).find((child) => child.parentNode === own && /Fill$/.test(child.localName ?? ""));
  if (fill?.localName === "noFill") return false;
  if (fill?.localName !== "solidFill") {
    const style = childOf(shape, "style");
    const reference = style && childOf(style, "fillRef");
    return fill !== undefined || (reference !== undefined && attribute(reference, "idx") !== "0");
  }
  const [colour] = elementsOf(fill);
  const named = colour ? (attribute(colour, "val") ?? "") : "";
  return !isPale(named) && !["bg1", "lt1"].includes(named);
}
