import { type ComponentProps, useId } from "react";
import { type ButtonLook, buttonClass } from "./button-look";
import { useSpoken } from "./spoken";

type Props = ComponentProps<"button"> & ButtonLook & { because?: string | undefined };

/** A button. With `because` it is disabled and the reason stands under it. */
export function Button({ look, size, because, className, type = "button", children, ...rest }: Props) {
  const spoken = useSpoken();
  const reasonId = useId();
  const button = (
    <button
      type={type}
      className={buttonClass({ look, size }, className)}
      {...rest}
      {...spoken(children)}
      {...(because && { disabled: true, "aria-describedby": reasonId })}
    />
  );
  if (!because) return button;
  return (
    <span className="inline-flex max-w-full flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="text-muted text-sm" {...spoken(because)} />
    </span>
  );
}
