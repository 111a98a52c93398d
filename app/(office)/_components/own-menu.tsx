import { useTranslations } from "next-intl";
import { LogOut } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";

/** The way to one's own account, in the person's menu. */
export function AccountLink() {
  const t = useTranslations("account.page");
  return (
    <LinkButton href="/account" look="quiet" size="small" className="justify-start">
      {t("title")}
    </LinkButton>
  );
}

/** Signs out; a plain form. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  const t = useTranslations("account");
  return (
    <form action={action} data-leaves="">
      <SubmitButton look="secondary" size="small" className="w-full">
        <LogOut aria-hidden />
        {t("signOut")}
      </SubmitButton>
    </form>
  );
}
