/** A case's number as people say it: "12-1-047" in session, "2023-047" between sessions; null before acceptance. */
export function caseNumber({
  series,
  number,
}: {
  series: string | null;
  number: number | null;
}): string | null {
  return series === null || number === null ? null : `${series}-${String(number).padStart(3, "0")}`;
}

/** The series and the number that people mean by "12-1-047"; null when it is no number of a case. */
export function parseCaseNumber(text: string): { series: string; number: number } | null {
  const [, series, number] = /^(.+)-(\d{1,6})$/.exec(text.normalize("NFKC").trim()) ?? [];
  return series === undefined || number === undefined ? null : { series, number: Number(number) };
}
