"use client";
import { useEffect } from "react";
import { forgetAllTicks, forgetTicks } from "./kept-ticks";

/**
 * On the page that follows a form with ticks: what was done is ticked no more. Once, so its address says `done` no more
 * either: whoever comes back to it may have ticked others meanwhile.
 */
export function ForgetTicks({ list }: { list: string }) {
  useEffect(() => {
    const address = new URL(window.location.href);
    if (!address.searchParams.has("done")) return;
    forgetTicks(list);
    address.searchParams.delete("done");
    window.history.replaceState(null, "", address);
  }, [list]);
  return null;
}

/** On the page after signing out. */
export function ForgetAllTicks() {
  useEffect(forgetAllTicks, []);
  return null;
}
