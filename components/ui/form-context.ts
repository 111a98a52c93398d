"use client";
import { createContext, use } from "react";

/** What a field learns from the form around it. Names are those of the form's data: `title`, `points.0`, `units[]`. */
export type FormContext = {
  idOf: (name: string) => string;
  errorsOf: (name: string) => readonly string[];
  /** What was typed before the page came back, when there was no JavaScript to keep it. */
  typedIn: (name: string) => readonly string[] | undefined;
  /** Tells the form that this field is there, with its label, for the summary of errors. */
  named: (name: string, label: string) => () => void;
  /** It was sent while files were on their way, and waits for them. */
  held?: boolean;
};

export const FormContext = createContext<FormContext | null>(null);

/** The form around a field, if there is one. */
export const useForm = (): FormContext | null => use(FormContext);
