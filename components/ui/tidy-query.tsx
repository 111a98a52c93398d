"use client";
import { useEffect, useRef } from "react";

/** Keeps what is empty out of the address of the GET form around it. */
export function TidyQuery() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest("form");
    const tidy = ({ formData }: FormDataEvent) => {
      for (const [name, value] of [...formData.entries()]) {
        if (value === "") deleteEmpty(formData, name);
      }
    };
    form?.addEventListener("formdata", tidy);
    return () => form?.removeEventListener("formdata", tidy);
  }, []);
  return <span ref={mark} hidden />;
}

/** A name can be there several times; only its empty values go. */
function deleteEmpty(formData: FormData, name: string) {
  const kept = formData.getAll(name).filter((value) => value !== "");
  formData.delete(name);
  for (const value of kept) formData.append(name, value);
}
