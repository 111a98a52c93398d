"use client";
import { Fragment } from "react";
import type { ShownBlock, ShownRun } from "@/domain/report/shown";
import type { LineStyle } from "@/domain/report/template";
import { FigureLink } from "./figure-link";
import { ReportChart } from "./report-chart";
import { ReportTable } from "./report-table";

/**
 * A report as it reads: its text with the figures as links, its tables and its charts. It is Chinese for every reader.
 * A client component because of what it weighs: the page then carries the report and not its markup too.
 */
export function ReportText({ blocks, level = 2 }: { blocks: readonly ShownBlock[]; level?: 2 | 3 }) {
  return (
    <div lang="zh-CN" className="grid min-w-0 gap-3 leading-[1.9]">
      {blocks.map((block, index) => (
        // A text has no other key than its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are never sorted
        <Fragment key={index}>{blockOf(block, level)}</Fragment>
      ))}
    </div>
  );
}

function blockOf(block: ShownBlock, level: 2 | 3) {
  if (block.kind === "table") return <ReportTable {...block.table} />;
  if (block.kind === "chart") return <ReportChart {...block.chart} />;
  return <TextLine style={block.style} runs={block.runs} level={level} />;
}

type LineProps = { style: LineStyle; runs: readonly ShownRun[]; level: 2 | 3 };

function TextLine({ style, runs, level }: LineProps) {
  const words = runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line are never sorted
    <Fragment key={index}>{runOf(run)}</Fragment>
  ));
  const [Title, Heading, Sub] = level === 2 ? (["h2", "h3", "h4"] as const) : (["h3", "h4", "h5"] as const);
  switch (style) {
    case "title":
      return <Title className="mt-2 mb-4 text-center text-xl">{words}</Title>;
    case "heading":
      return <Heading className="mt-4 text-lg">{words}</Heading>;
    case "subheading":
      return <Sub className="mt-1 font-semibold">{words}</Sub>;
    case "plain":
      return <p className="max-w-[46em]">{words}</p>;
    case "body":
      return <p className="max-w-[46em] indent-[2em]">{words}</p>;
  }
}

function runOf(run: ShownRun) {
  if (run.kind === "figure") return <FigureLink {...run} />;
  if (run.kind === "blank") return <mark className="bg-warn-soft px-1 text-ink">〔{run.text}〕</mark>;
  return run.text;
}
