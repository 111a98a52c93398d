/** The mark of an answer that brings a form back because its draft was saved elsewhere. */
export const ELSEWHERE = "savedElsewhere";
