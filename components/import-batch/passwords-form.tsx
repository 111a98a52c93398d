import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { KeyRound } from "../ui/icons";

type Props = {
  id: string;
  /** New deputies who have no password yet. */
  count: number;
  created: number;
};

/** Hands out first passwords, once: a plain form whose answer is the file. */
export function PasswordsForm({ id, count, created }: Props) {
  const t = useTranslations("importBatch.batch");
  const max = IMPORT_LIMITS.passwords;
  if (created === 0) return null;
  return (
    <Card title={t("passwords")}>
      {count === 0 ? (
        <p>{t("passwordsDone")}</p>
      ) : (
        <form action={`/imports/${id}/passwords`} method="post" className="grid max-w-prose gap-3">
          <p>
            {t("passwordsText", { count })} {count > max && t("passwordsSome", { max })}
          </p>
          <div>
            <Button type="submit" look="primary">
              <KeyRound aria-hidden />
              {t("passwordsGet")}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
