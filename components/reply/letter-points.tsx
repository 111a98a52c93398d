import { useLocale, useTranslations } from "next-intl";
import { chineseNumber } from "@/domain/chinese-number";
import type { PointAnswer } from "@/domain/reply/draft";

type Props = { points: readonly string[]; answers: readonly PointAnswer[] };

/** The letter's body: each point of the suggestion as a heading, its answer under it. */
export function LetterPoints({ points, answers }: Props) {
  const t = useTranslations("replyEditor.letter");
  const chinese = useLocale() !== "en";
  return points.map((point, index) => {
    const { dealtWith, text } = answers[index] ?? { dealtWith: true, text: "" };
    const number = chinese ? `${chineseNumber(index + 1)}、` : `${index + 1}. `;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
      <section key={index}>
        <h3 className="whitespace-pre-line font-semibold text-base">
          {number}
          {point}
        </h3>
        <p className="whitespace-pre-line indent-[2em]">
          {text.trim() === "" ? t("noAnswer") : dealtWith ? text : `${t("notDealtWith")}${text}`}
        </p>
      </section>
    );
  });
}
