"use client";
import { useEffect } from "react";
import { forget } from "../inbox/local-store";

/** Once something was sent, the words that were kept of it in this browser are thrown away. */
export function ForgetCopy({ prefix }: { prefix: string }) {
  useEffect(() => forget(prefix), [prefix]);
  return null;
}
