import "server-only";
import { notFound } from "next/navigation";

/** The design page is for those who build: in production only when it is asked for. */
export function onlyForBuilders(): void {
  if (process.env.NODE_ENV === "production" && process.env.YANLU_DESIGN !== "1") notFound();
}
