"use client";
import { useEffect } from "react";
import { forgetTicks } from "./kept-ticks";

/** On the page that follows a form with ticks: what was done is ticked no more. */
export function ForgetTicks({ list }: { list: string }) {
  useEffect(() => forgetTicks(list), [list]);
  return null;
}
