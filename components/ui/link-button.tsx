import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-look";
import { Link } from "./link";

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={buttonClass({ look, size }, className)} {...rest} />;
}
