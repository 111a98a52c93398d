"use client";
import { Printer } from "lucide-react";
import { Button } from "../ui/button";
import { useHydrated } from "../ui/use-hydrated";

/** Prints the page; without JavaScript the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden />
      {label}
    </Button>
  );
}
