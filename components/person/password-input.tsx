"use client";
import { type ComponentProps, useState } from "react";
import { Button } from "../ui/button";
import { Eye, EyeOff } from "../ui/icons";
import { Input } from "../ui/input";
import { useHydrated } from "../ui/use-hydrated";

type Props = Pick<ComponentProps<"input">, "autoComplete"> & { show: string; hide: string };

/** A password; with JavaScript its owner can look at what he typed. Inside a Field. */
export function PasswordInput({ autoComplete, show, hide }: Props) {
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="flex gap-2">
      <Input
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
      />
      {hydrated && (
        <Button aria-label={shown ? hide : show} onClick={() => setShown(!shown)} className="shrink-0">
          <Icon aria-hidden />
        </Button>
      )}
    </div>
  );
}
