"use client";
import { useState } from "react";
import type { CommitmentRow } from "./values";

/** A line of the list on the page: its words are those it starts with, what is typed stays in its fields. */
export type ShownRow = CommitmentRow & {
  key: number /** Made in the browser, after the page came. */;
  fresh: boolean;
};

const EMPTY: CommitmentRow = { text: "", dueOn: "", owner: "" };

/** The lines of commitments: always an empty one at the end, so that without JavaScript one more can be written. */
export function useCommitmentRows(start: readonly CommitmentRow[]) {
  const [rows, setRows] = useState<readonly ShownRow[]>(() =>
    [...start, EMPTY].map((row, key) => ({ ...row, key, fresh: false })),
  );
  const next = (list: readonly ShownRow[]) => Math.max(-1, ...list.map(({ key }) => key)) + 1;
  return {
    rows,
    add: () => setRows((list) => [...list, { ...EMPTY, key: next(list), fresh: true }]),
    remove: (key: number) => setRows((list) => list.filter((row) => row.key !== key)),
    replace: (values: readonly CommitmentRow[]) =>
      setRows((list) =>
        [...values, EMPTY].map((row, index) => ({ ...row, key: next(list) + index, fresh: true })),
      ),
  };
}
