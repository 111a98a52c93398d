"use client";
import { useEffect, useRef, useState } from "react";
import { YEAR_REPORT_SECTIONS, type YearReportText } from "@/domain/year-report/states";
import { forget, keep, kept } from "../inbox/local-store";
import { Disclosure } from "../ui/disclosure";

type Props = {
  storageKey: string;
  version: number;
  saved: YearReportText;
  words: { kept: string; restored: string; other: string };
};

/** Keeps the sections of the form around it in this browser as they are typed, and brings back what was not saved. */
export function LocalCopy({ storageKey, version, saved, words }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [restored, setRestored] = useState(false);
  const [other, setOther] = useState<YearReportText | null>(null);
  const known = JSON.stringify(saved);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const copy = copyOf(kept(storageKey));
    if (!copy || JSON.stringify(copy.text) === known) forget(storageKey);
    // Somebody saved another text meanwhile: it stands, and one's own is shown beside it.
    else if (copy.version !== version) setOther(copy.text);
    else if (write(form, copy.text)) setRestored(true);
    const typed = () => keep(storageKey, { version, text: textOf(form) });
    form.addEventListener("input", typed);
    return () => form.removeEventListener("input", typed);
  }, [storageKey, version, known]);

  return (
    <div ref={place} className="grid gap-2 text-muted text-sm">
      <p>{restored ? words.restored : words.kept}</p>
      {other && (
        <Disclosure summary={words.other}>
          <p className="max-w-prose whitespace-pre-line">{Object.values(other).join("\n\n")}</p>
        </Disclosure>
      )}
    </div>
  );
}

const areaOf = (form: HTMLFormElement, name: string) => {
  const area = form.elements.namedItem(name);
  return area instanceof HTMLTextAreaElement ? area : null;
};

const textOf = (form: HTMLFormElement): YearReportText => ({
  practice: areaOf(form, "practice")?.value ?? "",
  problems: areaOf(form, "problems")?.value ?? "",
  plan: areaOf(form, "plan")?.value ?? "",
});

/** Puts the sections into the form; says whether that changed anything. */
function write(form: HTMLFormElement, text: YearReportText): boolean {
  const changed = YEAR_REPORT_SECTIONS.filter((name) => areaOf(form, name)?.value !== text[name]);
  for (const name of changed) {
    const area = areaOf(form, name);
    if (!area) continue;
    area.value = text[name];
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return changed.length > 0;
}

function copyOf(value: unknown): { version: number; text: YearReportText } | null {
  if (typeof value !== "object" || value === null) return null;
  const { version, text } = { version: null, text: null, ...value };
  if (typeof version !== "number" || typeof text !== "object" || text === null) return null;
  const { practice, problems, plan } = { practice: "", problems: "", plan: "", ...(text as object) };
  return { version, text: { practice: String(practice), problems: String(problems), plan: String(plan) } };
}
