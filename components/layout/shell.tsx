"use client";
import type { ReactNode } from "react";
import { BarNavigation } from "./bar-navigation";
import { Footer } from "./footer";
import { Header, type HeaderProps } from "./header";
import type { NavItem } from "./nav-item";
import { SideNavigation } from "./side-navigation";
import { CONTENT_ID, SkipLink } from "./skip-link";

type Props = HeaderProps & {
  /** The main navigation; the first four are under the thumb on a phone. Empty: no navigation. */
  items?: readonly NavItem[] | undefined;
  /** Links of the footer. */
  footer?: ReactNode;
  /** What is printed below the page. */
  printed?: ReactNode;
  children: ReactNode;
};

/**
 * What is around every page: skip link, header, navigation, footer. The page is its child. A client component as a
 * whole, so that a page carries its few props and not once more the markup that the script makes of them.
 */
export function Shell({ items = [], footer, printed, children, ...header }: Props) {
  const navigated = items.length > 0;
  return (
    <div className="flex min-h-screen flex-col print:block print:min-h-0">
      <SkipLink />
      <Header {...header} />
      <div className="mx-auto flex w-full max-w-[88rem] grow gap-8 px-4 lg:px-6 print:block">
        {navigated && <SideNavigation items={items} />}
        <main id={CONTENT_ID} tabIndex={-1} className="min-w-0 grow py-5 outline-none md:py-6 print:py-0">
          {children}
          {printed}
        </main>
      </div>
      <Footer congress={header.congress}>{footer}</Footer>
      {navigated && <div aria-hidden className="hidden h-16 bar:block print:hidden" />}
      {navigated && <BarNavigation items={items} />}
    </div>
  );
}
