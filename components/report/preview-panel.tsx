import type { Preview } from "@/domain/report/shown";
import { Notice } from "../ui/notice";
import { Spoken } from "../ui/spoken";
import { ReportText } from "./report-text";

type Props = { preview: Preview; title: string; hint: string };

/** A text as it would read now, with what is wrong with its placeholders on top. */
export function PreviewPanel({ preview: { blocks, problems }, title, hint }: Props) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-3 border-line border-t pt-6">
      <h2 className="text-lg">{title}</h2>
      <Spoken as="p" className="text-muted text-sm">
        {hint}
      </Spoken>
      {problems.length > 0 && (
        <Notice tone="danger">
          <ul className="grid gap-1">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="min-w-0 rounded-lg border border-line bg-surface p-4 md:p-8">
        <ReportText blocks={blocks} level={3} />
      </div>
    </section>
  );
}
