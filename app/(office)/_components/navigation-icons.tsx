import {
  BadgeCheck,
  ChartColumn,
  ClipboardCheck,
  FileStack,
  Gauge,
  Handshake,
  Hourglass,
  Inbox,
  ListTodo,
  MailCheck,
  PenLine,
  Scale,
  Send,
  Settings,
  Stamp,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { NavigationKey } from "@/server/navigation";

/** The picture of each entry of the navigation. */
export const NAVIGATION_ICONS: Record<NavigationKey, ReactNode> = {
  tasks: <ListTodo />,
  file: <PenLine />,
  inbox: <Inbox />,
  sign: <Stamp />,
  review: <ClipboardCheck />,
  assign: <Send />,
  decisions: <Scale />,
  delegation: <UsersRound />,
  suggestions: <FileStack />,
  commitments: <Handshake />,
  dashboard: <ChartColumn />,
  warnings: <Hourglass />,
  quality: <BadgeCheck />,
  scores: <Gauge />,
  deliveries: <MailCheck />,
  admin: <Settings />,
};
