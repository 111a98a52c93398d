"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { LoaderCircle } from "./icons";

/** Sends its form. While that is under way it says so and takes no second click. */
export function SubmitButton({
  look = "primary",
  children,
  name,
  value,
  ...rest
}: ComponentProps<typeof Button>) {
  const t = useTranslations("ui");
  const { pending, data } = useFormStatus();
  const pressed = pending && (name === undefined || data?.get(name) === String(value));
  return (
    <Button
      type="submit"
      look={look}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      {...rest}
    >
      {pressed && <LoaderCircle aria-hidden className="animate-spin" />}
      {pressed ? t("pending") : children}
    </Button>
  );
}
