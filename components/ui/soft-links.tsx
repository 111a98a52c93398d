"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { pageLinkOf } from "./page-link";
import { isOutOfDate } from "./sent-as";

/** Once, in the root layout: opens every link to a page of ours in place, so that a link itself need be no more than its HTML. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const open = (event: MouseEvent) => {
      // What somebody else has answered already is left alone.
      const link = event.defaultPrevented ? null : pageLinkOf(event);
      // What is around the page is another person's by now, or another role's: it is loaded anew with the page.
      if (!link || isOutOfDate()) return;
      event.preventDefault();
      router.push(link.href, { scroll: link.dataset.scroll !== "stay" });
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, [router]);
  return null;
}
