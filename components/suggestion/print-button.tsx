"use client";
import { Printer } from "lucide-react";
import { Button } from "../ui/button";
import { useHydrated } from "../ui/use-hydrated";

/** Prints the page; there only where a script can do it. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <Button className="max-md:hidden" onClick={() => window.print()}>
      <Printer aria-hidden />
      {label}
    </Button>
  );
}
