import { can, type Permission } from "../permissions";
import type { Viewer } from "../viewer";
import { entryOf, FIGURE_NAMES, type FigureName, type Sight, SUBJECTS, type Subject } from "./catalogue";

/** The permission behind each sight. */
export const SIGHT_OF: Record<Sight, Permission> = {
  all: "statistics.read",
  handling: "statistics.handling",
};

/** Whether the viewer reads a figure at all; which rows it counts for him is the query's answer. */
export const readsFigure = (viewer: Viewer, name: FigureName): boolean =>
  can(viewer, SIGHT_OF[entryOf(name).sight]);

/** The figures the viewer reads, in the catalogue's order. */
export const figuresOfViewer = (viewer: Viewer): FigureName[] =>
  FIGURE_NAMES.filter((name) => readsFigure(viewer, name));

/** The kinds of rows of which the viewer reads some figure. */
export const subjectsFor = (viewer: Viewer): Subject[] =>
  SUBJECTS.filter((subject) => figuresOfViewer(viewer).some((name) => entryOf(name).counts === subject));

/** What everybody may read without an account. */
export const OPEN_FIGURES: readonly FigureName[] = FIGURE_NAMES.filter((name) => entryOf(name).open);
