import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { API_NOUNS } from "@/domain/access-token/scopes";
import { EXPORT_NAMES, EXPORTS } from "@/domain/export/lists";
import { PERMISSIONS, type Permission } from "@/domain/permissions";
import { COMMAND_NAMES, COMMANDS, NOT_FOR_PROGRAMS } from "./commands";
import { READ_PATHS, readAt } from "./reads";

type Found = { permission: Permission };

const isCommand = (value: unknown): value is Found =>
  typeof value === "object" && value !== null && "permission" in value && "input" in value && "run" in value;

async function commandsThere() {
  const files = readdirSync("db/commands", { recursive: true, encoding: "utf8" });
  const modules = await Promise.all(
    files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => import(/* @vite-ignore */ `../../db/commands/${file}`)),
  );
  return modules
    .flatMap((module: Record<string, unknown>) => Object.entries(module))
    .filter(([, it]) => isCommand(it));
}

test("every command that a person may do is offered, or named with the reason", async () => {
  const there = await commandsThere();
  const offered = new Set(COMMAND_NAMES.map((name) => COMMANDS[name].command));
  const people = there.filter(([, it]) =>
    PERMISSIONS[(it as Found).permission].some((role) => role !== "system"),
  );
  expect(people.length).toBeGreaterThan(100);
  const missing = people.filter(([, it]) => !offered.has(it as object)).map(([name]) => name);
  expect(missing.toSorted()).toEqual(Object.keys(NOT_FOR_PROGRAMS).toSorted());
});

test("what only the scheduler may do is not offered", () =>
  expect(
    COMMAND_NAMES.filter((name) => PERMISSIONS[COMMANDS[name].permission].every((role) => role === "system")),
  ).toEqual([]));

test("a command's name begins with its noun, and every noun has one", () => {
  expect(COMMAND_NAMES.filter((name) => !name.startsWith(`${COMMANDS[name].noun}.`))).toEqual([]);
  expect([...new Set(COMMAND_NAMES.map((name) => COMMANDS[name].noun))].toSorted()).toEqual(
    [...API_NOUNS].toSorted(),
  );
});

/** The list of a page that can be saved, where it is read under another address or for more people. */
const READ_AS: Record<string, string | null> = {
  "/admin/calendar": "/calendar-years",
  "/admin/calendar/[year]": "/calendar-versions",
  "/admin/rules": "/rule-sets",
  "/admin/people": "/people",
  "/admin/webhooks": "/webhooks",
  "/admin/event-subscriptions": "/event-subscriptions",
  "/admin/event-subscriptions/[id]": "/event-pushes",
  "/awards/[id]": "/awards/{id}",
  "/commitments/sweep": "/commitment-sweep",
  "/desk/groups": "/groups",
  "/desk/letters": "/letters",
  "/substitutes": "/substitutions",
};
/** Lists of which more people choose than look after them; and figures, which /api/v1/statistics tells. */
const OTHERWISE = [
  "/admin/categories",
  "/admin/classes",
  "/admin/delegations",
  "/admin/terms",
  "/admin/units",
];
const FIGURES = EXPORT_NAMES.filter((name) => name.startsWith("/dashboard") || name === "/reports/[id]/rows");

test.each(EXPORT_NAMES.filter((name) => !OTHERWISE.includes(name) && !FIGURES.includes(name)))(
  "%s can be read by whom its page is for",
  (name) => {
    const path = READ_PATHS.find((each) => each === (READ_AS[name] ?? name));
    if (!path) throw new Error(`no read for ${name}`);
    expect([...readAt(path).by].toSorted()).toEqual([...EXPORTS[name].by].toSorted());
  },
);
