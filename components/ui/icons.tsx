import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** A picture beside words, drawn by app/icons.css (made by `npm run docs`); never alone, so nobody is read it. */
export type Icon = (props: ComponentProps<"i">) => ReactNode;

export const ALargeSmall = icon("a-large-small");
export const ArrowDown = icon("arrow-down");
export const ArrowUp = icon("arrow-up");
export const Award = icon("award");
export const BadgeCheck = icon("badge-check");
export const Bell = icon("bell");
export const BookOpenText = icon("book-open-text");
export const Bot = icon("bot");
export const Building2 = icon("building-complex");
export const CalendarDays = icon("calendar-days");
export const ChartColumn = icon("chart-column");
export const Check = icon("check");
export const ChevronDown = icon("chevron-down");
export const ChevronLeft = icon("chevron-left");
export const ChevronRight = icon("chevron-right");
export const ChevronsUpDown = icon("chevrons-up-down");
export const Circle = icon("circle");
export const CircleAlert = icon("circle-exclamation-point");
export const CircleCheck = icon("circle-check");
export const CircleDashed = icon("circle-dashed");
export const CircleUserRound = icon("circle-user-round");
export const ClipboardCheck = icon("clipboard-check");
export const ClipboardList = icon("clipboard-list");
export const Clock = icon("clock");
export const CloudOff = icon("cloud-off");
export const Contact = icon("contact");
export const Download = icon("download");
export const Ellipsis = icon("ellipsis");
export const Eye = icon("eye");
export const EyeOff = icon("eye-off");
export const FileDown = icon("file-down");
export const FilePen = icon("file-pen");
export const FilePlus = icon("file-plus");
export const FilePlus2 = icon("file-plus-corner");
export const FileStack = icon("file-stack");
export const FileUp = icon("file-up");
export const Flag = icon("flag");
export const Gauge = icon("gauge");
export const Gavel = icon("gavel");
export const Globe = icon("globe");
export const GraduationCap = icon("graduation-cap");
export const Handshake = icon("handshake");
export const Hourglass = icon("hourglass");
export const Inbox = icon("inbox");
export const Info = icon("info");
export const KeyRound = icon("key-round");
export const Landmark = icon("landmark");
export const Layers = icon("layers");
export const ListChecks = icon("list-checks");
export const ListTodo = icon("list-todo");
export const LoaderCircle = icon("loader-circle");
export const LogOut = icon("log-out");
export const MailCheck = icon("mail-check");
export const Mailbox = icon("mailbox");
export const Newspaper = icon("newspaper");
export const NotebookText = icon("notebook-text");
export const Paperclip = icon("paperclip");
export const PenLine = icon("pen-line");
export const Pencil = icon("pencil");
export const Plus = icon("plus");
export const Printer = icon("printer");
export const Radio = icon("radio");
export const RotateCcw = icon("rotate-ccw");
export const Save = icon("save");
export const Scale = icon("scale");
export const ScanLine = icon("scan-line");
export const Search = icon("search");
export const Send = icon("send");
export const Settings = icon("settings");
export const SlidersHorizontal = icon("sliders-horizontal");
export const Split = icon("split");
export const Stamp = icon("stamp");
export const Star = icon("star");
export const Table2 = icon("table-2");
export const Tags = icon("tags");
export const Timer = icon("timer");
export const Trash2 = icon("trash");
export const TriangleAlert = icon("triangle-exclamation-point");
export const Undo2 = icon("undo-2");
export const Upload = icon("upload");
export const UserRoundCog = icon("user-round-cog");
export const Users = icon("users");
export const UsersRound = icon("users-round");
export const X = icon("x");

/** Drawn on a thing that has the class already, without an element of its own. */
export const CALENDAR_CLOCK = picture("calendar-clock");

function picture(name: string): string {
  return `i-${name}`;
}

// A class and no drawing of its own: an icon stands in every row of a list.
function icon(name: string): Icon {
  return ({ className, ...rest }) => <i aria-hidden className={cx(`icon i-${name}`, className)} {...rest} />;
}
