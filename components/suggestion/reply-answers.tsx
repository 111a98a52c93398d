import { useTranslations } from "next-intl";
import type { PointAnswer } from "@/domain/reply/draft";
import { Badge } from "../ui/badge";
import { Spoken } from "../ui/spoken";

type Props = { points: readonly string[]; answers: readonly PointAnswer[] };

/** Each numbered point beside its answer, or why it was not dealt with; under each other on a phone. */
export function ReplyAnswers({ points, answers }: Props) {
  const t = useTranslations("case.reply");
  return (
    <ol className="grid print:block divide-y divide-line rounded-md border border-line">
      {points.map((point, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
          key={index}
          className="grid break-inside-avoid gap-x-6 gap-y-2 p-3 md:grid-cols-2 md:p-4"
        >
          <div>
            <p className="font-semibold text-sm">{t("point", { number: index + 1 })}</p>
            <Spoken as="p" className="whitespace-pre-line text-muted">
              {point}
            </Spoken>
          </div>
          <Answer answer={answers[index]} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ answer }: { answer: PointAnswer | undefined }) {
  const t = useTranslations("case.reply");
  const text = answer?.text.trim() ?? "";
  return (
    <div className="max-md:border-line max-md:border-s-2 max-md:ps-3">
      <p className="font-semibold text-sm">
        {answer && text !== "" && !answer.dealtWith ? (
          <Badge tone="warn">{t("notDealtWith")}</Badge>
        ) : (
          t("answer")
        )}
      </p>
      {text === "" ? (
        <p className="text-muted">{t("noAnswer")}</p>
      ) : (
        <Spoken as="p" className="whitespace-pre-line">
          {text}
        </Spoken>
      )}
    </div>
  );
}
