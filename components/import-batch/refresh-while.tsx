"use client";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Reads the page anew while a worker is at it; without JavaScript the page has a link for that. The next look begins
 * when the one before has come, or a slow server would never be waited for.
 */
export function RefreshWhile({ working }: { working: boolean }) {
  const router = useRouter();
  const [looking, look] = useTransition();
  useEffect(() => {
    if (!working || looking) return;
    const timer = setTimeout(() => look(() => router.refresh()), EVERY_MS);
    return () => clearTimeout(timer);
  }, [working, looking, router]);
  return null;
}

const EVERY_MS = 1500;
