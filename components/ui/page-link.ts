/** The link to a page of ours that a press opens in place. */
export function pageLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (!isPlain(event)) return null;
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
  // Files say `download`; what must be loaded as a whole, such as the portal, says `data-whole`.
  if (!link || link.target || link.hasAttribute("download") || "whole" in link.dataset) return null;
  return link;
}

/** Whether an address is another page than the one that is open: its path or its query differs, not only its hash. */
export const isElsewhere = ({ pathname, search }: { pathname: string; search: string }): boolean =>
  pathname !== location.pathname || search !== location.search;

// What asks for a new tab or for a file is left to the browser.
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  !(button !== 0 || ctrlKey || metaKey || shiftKey || altKey);
