"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { useForm } from "./form-context";
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
  const held = useForm()?.held === true;
  const pressed = pending && (name === undefined || data?.get(name) === String(value));
  return (
    <Button
      type="submit"
      look={look}
      name={name}
      value={value}
      aria-disabled={pending || held || undefined}
      {...rest}
    >
      {(pressed || held) && <LoaderCircle aria-hidden className="animate-spin" />}
      {held ? t("heldButton") : pressed ? t("pending") : children}
    </Button>
  );
}
