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
