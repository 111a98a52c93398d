"use client";
import { useRef } from "react";
import type { FormAction } from "@/domain/form-state";
import type { DraftChoices } from "../suggestion-form/draft-choices";
import { PutAside } from "../suggestion-form/draft-notices";
import { ChangedMeanwhile } from "./changed-meanwhile";
import type { SavedPaper } from "./kept-paper";
import { PaperForm } from "./paper-form";
import { useKeptPaper } from "./use-kept-paper";

type Props = {
  id: string;
  saved: SavedPaper;
  choices: DraftChoices;
  lead: { id: string; name: string };
  action: FormAction;
};

/** A paper that was saved before: the deputy may change it, too, and then nobody's words are lost or overwritten unseen. */
export function PaperEditor({ id, saved, choices, lead, action }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { shown, aside, isBehind, decide } = useKeptPaper(place, saved);
  return (
    <div ref={place}>
      <div role="alert">
        {isBehind && <ChangedMeanwhile saved={saved} before={shown.values} decide={decide} />}
      </div>
      {aside && !isBehind && <PutAside aside={aside} values={aside.beside} />}
      <PaperForm
        key={shown.mount}
        seen={{ id, version: shown.version }}
        values={shown.values}
        onServer={saved.values}
        choices={choices}
        lead={lead}
        action={action}
      />
    </div>
  );
}
