"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page anew while a worker is at it; without JavaScript the page has a link for that. */
export function RefreshWhile({ working }: { working: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [working, router]);
  return null;
}

const EVERY_MS = 1500;
