"use client";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClass } from "./button-look";
import { X } from "./icons";
import { Spoken } from "./spoken";

type Props = {
  /** One button that opens it. */
  trigger: ReactNode;
  title: string;
  description?: string | undefined;
  children: ReactNode;
};

/** A question that must be answered before going on. It needs JavaScript: whatever must work without has its own page. */
export function Dialog({ trigger, title, description, children }: Props) {
  const t = useTranslations("ui");
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.5)]" />
        <Radix.Content
          {...(!description && { "aria-describedby": undefined })}
          className="fixed inset-x-3 top-[max(5vh,1rem)] z-50 mx-auto max-h-[90vh] max-w-xl overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-xl"
        >
          <div className="mb-3 flex items-start justify-between gap-3">
            <Radix.Title className="text-xl">
              <Spoken>{title}</Spoken>
            </Radix.Title>
            <Radix.Close
              aria-label={t("close")}
              className={buttonClass({ look: "quiet", size: "small" }, "-me-2")}
            >
              <X aria-hidden />
            </Radix.Close>
          </div>
          {description && <Radix.Description className="mb-4 text-muted">{description}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the dialog around it; the child is its button. */
export const DialogClose = ({ children }: { children: ReactNode }) => (
  <Radix.Close asChild>{children}</Radix.Close>
);
