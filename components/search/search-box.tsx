"use client";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { Search } from "../ui/icons";
import { mayLeave } from "../ui/use-unsent-words";
import { HintList, type TitleHint } from "./hint-list";
import { type FindTitles, useHints } from "./use-hints";

type Props = { find: FindTitles; words: { label: string; send: string; hints: string } };

/** The search box in the head of each page: a form that works by itself, with titles while one types. */
export function SearchBox({ find, words }: Props) {
  const [typed, setTyped] = useState("");
  const hints = useHints(typed, find);
  const list = useId();
  const { open, active, press, show, hide, go } = useHintKeys(hints);
  return (
    <search className="relative w-full max-w-xs max-lg:hidden">
      <form action="/search" className="flex">
        <input
          type="search"
          name="q"
          role="combobox"
          aria-label={words.label}
          placeholder={words.label}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={list}
          aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined}
          autoComplete="off"
          maxLength={100}
          className="control rounded-e-none"
          onChange={({ target }) => {
            setTyped(target.value);
            show();
          }}
          onKeyDown={press}
          onBlur={hide}
        />
        <button
          type="submit"
          aria-label={words.send}
          className="grid min-w-11 place-items-center rounded-e-md border border-edge border-s-0 hover:bg-sunken"
        >
          <Search aria-hidden className="size-4" />
        </button>
      </form>
      {open && <HintList id={list} label={words.hints} hints={hints} active={active} choose={go} />}
    </search>
  );
}

/** Arrow keys, Enter and Escape, as a combobox has them; -1: nothing is chosen, Enter sends the form. */
function useHintKeys(hints: readonly TitleHint[]) {
  const [shown, setShown] = useState(false);
  const [at, setAt] = useState(-1);
  const router = useRouter();
  const open = shown && hints.length > 0;
  const active = at < hints.length ? at : -1;
  const hide = () => setShown(false);
  const go = ({ id }: TitleHint) => {
    hide();
    if (mayLeave()) router.push(`/suggestions/${id}`);
  };
  const step = (by: 1 | -1) => setAt(((active + 1 + by + hints.length + 1) % (hints.length + 1)) - 1);
  const press = (event: KeyboardEvent) => {
    const chosen = hints[active];
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") hide();
    else if (event.key === "Enter" && chosen) go(chosen);
    else return;
    event.preventDefault();
  };
  const show = () => {
    setShown(true);
    setAt(-1);
  };
  return { open, active, press, show, hide, go };
}
