"use client";
import { useSyncExternalStore } from "react";

/** False on the server and without JavaScript, true once the page is alive. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
