import type { ReactNode } from "react";
import { PrintFoot } from "@/components/layout/print-foot";
import { Shell } from "@/components/layout/shell";
import { readPreferences } from "@/server/preferences";
import { savePreference } from "../preferences/actions";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const preferences = await readPreferences();
  return (
    <Shell preferences={{ ...preferences, save: savePreference }}>
      {children}
      <PrintFoot />
    </Shell>
  );
}
