import { useTranslations } from "next-intl";
import { Spoken } from "../ui/spoken";
import { Prose } from "./prose";

type Props = {
  text: { situation: string; cause: string; points: readonly string[] };
  /** The headings' level in the page; 3 unless told. */
  level?: 2 | 3 | undefined;
};

/** The text of a suggestion in its three parts, the demands as numbered points. */
export function SuggestionText({ text: { situation, cause, points }, level = 3 }: Props) {
  const t = useTranslations("suggestion.fields");
  const none = useTranslations("case")("notWritten");
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="grid gap-5">
      <section className="grid gap-1">
        <Heading className="text-lg">{t("situation")}</Heading>
        {situation ? <Prose>{situation}</Prose> : <Missing>{none}</Missing>}
      </section>
      <section className="grid gap-1">
        <Heading className="text-lg">{t("cause")}</Heading>
        {cause ? <Prose>{cause}</Prose> : <Missing>{none}</Missing>}
      </section>
      <section className="grid gap-1">
        <Heading className="text-lg">{t("points")}</Heading>
        {points.length > 0 ? <Points points={points} /> : <Missing>{none}</Missing>}
      </section>
    </div>
  );
}

const Missing = ({ children }: { children: string }) => <p className="text-muted">{children}</p>;

/** The numbered points; each reply answers them under the same numbers. */
function Points({ points }: { points: readonly string[] }) {
  return (
    <ol className="grid max-w-prose list-decimal gap-2 ps-7">
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
        <Spoken as="li" key={index} className="whitespace-pre-line ps-1 marker:font-semibold">
          {point}
        </Spoken>
      ))}
    </ol>
  );
}
