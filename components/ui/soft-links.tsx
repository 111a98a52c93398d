"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Once, in the root layout: opens every link to a page of ours in place, so that a link itself need be no more than its HTML. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = isPlainPress(event) ? pageLinkOf(event.target) : null;
      if (!link) return;
      event.preventDefault();
      router.push(link.href, { scroll: link.dataset.scroll !== "stay" });
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, [router]);
  return null;
}

// What somebody else has answered already, or what asks for a new tab, is left alone.
const isPlainPress = ({ defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  !(defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey);

/** Files say `download`; what must be loaded as a whole, such as the portal, says `data-whole`. */
function pageLinkOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
  if (!link || link.target || link.hasAttribute("download") || "whole" in link.dataset) return null;
  return link;
}
