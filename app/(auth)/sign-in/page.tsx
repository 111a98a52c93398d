import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/person/sign-in-form";
import { ForgetAllTicks } from "@/components/ui/forget-ticks";
import { Notice } from "@/components/ui/notice";
import { safeReturn } from "@/domain/account/return-path";
import { currentSession } from "@/server/session";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, left } = await searchParams;
  const path = safeReturn(next);
  if (await currentSession()) redirect(path);
  const [t, portal] = await Promise.all([getTranslations("account.signIn"), getTranslations("portal")]);
  return (
    <div className="mx-auto grid max-w-md gap-5 py-6 md:py-12">
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </div>
      {left && (
        <>
          <ForgetAllTicks />
          <Notice tone="ok">{t("left")}</Notice>
        </>
      )}
      <SignInForm action={signIn} next={path} />
      <p className="text-muted text-sm">{t("forgotten")}</p>
      <p className="border-line border-t pt-4">
        {/* The portal is plain pages: no half of one comes through a script. */}
        <a href="/portal" data-whole className="link">
          {portal("foot.office")}
        </a>
      </p>
    </div>
  );
}
