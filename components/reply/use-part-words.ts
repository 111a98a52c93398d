"use client";
import { useTranslations } from "next-intl";
import type { PartName } from "./merge";
import type { EditorSubject } from "./subject";

/** Says which part of a reply is meant, and what its value means: a class by its name, a tick by yes or no. */
export function usePartWords({ classes, words }: EditorSubject) {
  const t = useTranslations("replyEditor");
  return (part: PartName, value: string): { label: string; text: string } => {
    const [, index, field] = /^answers\.(\d+)\.(text|dealtWith)$/.exec(part) ?? [];
    if (index !== undefined) {
      const label = t(field === "text" ? "point.answer" : "point.dealtWith", { number: Number(index) + 1 });
      return { label, text: field === "text" ? value : t(value === "no" ? "point.no" : "point.yes") };
    }
    return { label: t(`parts.${part}`), text: textOf(part, value) };
  };

  function textOf(part: PartName, value: string): string {
    if (part === "classKey") return classes.find(({ key }) => key === value)?.label ?? value;
    if (part === "escalated") return t(value === "on" ? "yes" : "no");
    const proposals: Readonly<Record<string, string>> = words.publishProposals;
    return part === "publishProposal" ? (proposals[value] ?? value) : value;
  }
}
