import { useTranslations } from "next-intl";
import { type DraftValues, differences } from "@/domain/suggestion/draft";
import { Prose } from "../suggestion/prose";

type Props = { of: DraftValues; against: DraftValues };

const WRITTEN = ["title", "situation", "cause"] as const;

/** Another version of a draft: the written parts in which it differs, to be read and copied. */
export function OtherText({ of, against }: Props) {
  const t = useTranslations("filing.versions");
  const fields = useTranslations("suggestion.fields");
  const differing = differences(of, against);
  const choices = differing.some((name) => name !== "points" && !WRITTEN.some((each) => each === name));
  return (
    <dl className="grid gap-3">
      {WRITTEN.filter((name) => differing.includes(name)).map((name) => (
        <div key={name}>
          <dt className="font-semibold">{fields(name)}</dt>
          <dd>{of[name] ? <Prose>{of[name]}</Prose> : <span className="text-muted">{t("empty")}</span>}</dd>
        </div>
      ))}
      {differing.includes("points") && (
        <div>
          <dt className="font-semibold">{fields("points")}</dt>
          <dd>
            <Prose>{of.points.map((point, index) => `${index + 1}. ${point}`).join("\n")}</Prose>
          </dd>
        </div>
      )}
      {choices && <p className="text-muted text-sm">{t("choicesDiffer")}</p>}
    </dl>
  );
}
