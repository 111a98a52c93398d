import { type ComponentProps, useId } from "react";
import { type ButtonLook, buttonClass } from "./button-look";

type Props = ComponentProps<"button"> & ButtonLook & { because?: string | undefined };

/** A button. With `because` it is disabled and the reason stands under it. */
export function Button({ look, size, because, className, type = "button", ...rest }: Props) {
  const reasonId = useId();
  const button = (
    <button
      type={type}
      className={buttonClass({ look, size }, className)}
      {...rest}
      {...(because && { disabled: true, "aria-describedby": reasonId })}
    />
  );
  if (!because) return button;
  return (
    <span className="inline-flex max-w-full flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="text-muted text-sm">
        {because}
      </span>
    </span>
  );
}
