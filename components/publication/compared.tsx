import { useTranslations } from "next-intl";
import type { ComparedText } from "@/domain/publication/compare";
import { Spoken } from "../ui/spoken";
import { placeOf } from "./field-label";
import { MarkedText } from "./marked-text";

/** Every text beside what the public reads of it. */
export function Compared({ rows }: { rows: readonly ComparedText[] }) {
  const t = useTranslations("publication");
  return (
    <div className="grid gap-5">
      {rows.map(({ field, original, shown, findings }) => {
        const { key, number } = placeOf(field);
        return (
          <section key={field} aria-label={t(`places.${key}`, { number })} className="grid gap-2">
            <h3 className="font-semibold">{t(`places.${key}`, { number })}</h3>
            <div className="grid gap-3 md:grid-cols-2">
              <Side title={t("compare.private")}>
                <MarkedText text={original} findings={findings} />
              </Side>
              <Side title={t("compare.public")} shown={shown !== null}>
                {shown === null ? (
                  <p className="text-muted">{t("compare.notShown")}</p>
                ) : (
                  <Spoken as="p" className="whitespace-pre-wrap break-words">
                    {shown}
                  </Spoken>
                )}
              </Side>
            </div>
          </section>
        );
      })}
    </div>
  );
}

function Side({
  title,
  shown = false,
  children,
}: {
  title: string;
  shown?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div
      className={
        shown
          ? "rounded-md border border-ok/40 bg-ok-soft p-3"
          : "rounded-md border border-line bg-sunken p-3"
      }
    >
      <p className="mb-1 text-muted text-sm">{title}</p>
      {children}
    </div>
  );
}
