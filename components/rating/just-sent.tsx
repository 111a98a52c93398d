"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { forget } from "../inbox/local-store";

type Props = {
  /** The words that were kept in this browser until they were sent. */
  copyPrefix: string;
  /** It was sent a moment ago: brought into sight and read out. */
  isFresh: boolean;
  children: ReactNode;
};

/** What came of something that was sent. What was kept of it in this browser is thrown away. */
export function JustSent({ copyPrefix, isFresh, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => forget(copyPrefix), [copyPrefix]);
  useEffect(() => {
    if (isFresh) box.current?.focus();
  }, [isFresh]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="scroll-mt-4 outline-none">
      {children}
    </div>
  );
}
