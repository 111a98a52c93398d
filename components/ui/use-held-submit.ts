"use client";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import type { FormState } from "@/domain/form-state";
import { useAnnounce } from "./announcer";
import { areFormsHeld, whenReleased } from "./held-forms";
import { useLeavingGuard } from "./use-leaving-guard";

/**
 * A form that is sent while files are on their way waits for them, and goes by itself when all have arrived; `fail` hears
 * that one did not, and the form stays.
 */
export function useHeldSubmit(fail: (because: FormState) => void) {
  const t = useTranslations("ui");
  const announce = useAnnounce();
  const [held, setHeld] = useState(false);
  useLeavingGuard(held, t("heldLeaving"));

  /** Whether it has to wait. */
  function hold(event: SubmitEvent<HTMLFormElement>): boolean {
    if (!areFormsHeld()) return false;
    event.preventDefault();
    if (held) return true;
    setHeld(true);
    announce(t("held"));
    const { currentTarget: form } = event;
    const { submitter } = event.nativeEvent;
    void whenReleased().then((isWell) => {
      setHeld(false);
      if (isWell) form.requestSubmit(isOf(form, submitter) ? submitter : null);
      else fail(NOT_ARRIVED);
    });
    return true;
  }

  return { held, hold };
}

const isOf = (form: HTMLFormElement, button: HTMLElement | null): button is HTMLButtonElement =>
  button instanceof HTMLButtonElement && button.form === form;

const NOT_ARRIVED: FormState = { status: "refused", because: { key: "attachment.notArrived" } };
