import "server-only";
import { and, asc, eq, isNotNull, lt } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { answerFindings, decidePublication } from "../../../commands/publication/decide";
import { publishCase } from "../../../commands/publication/publish";
import { publishReady } from "../../../commands/publication/ready";
import { withdrawPublication, withholdPublication } from "../../../commands/publication/withdraw";
import { type DeskLine, everyPublishable } from "../../../queries/publication-desk";
import { publications, publicationVersions, suggestions } from "../../../schema";
import { HEBI } from "../../reference";
import { nth } from "../cast";
import { at, workingDaysBefore } from "../diary";
import type { Life } from "../stage";
import type { World } from "../world";

/** In 2023 what was ready is published twice a month, so that no reply waits longer than its 20 working days. */
export function tellPublications2023(world: World): void {
  for (let month = 3; month <= 12; month += 1)
    for (const day of ["08", "22"])
      world.stage.tell(
        `publishing of 2023-${month}-${day}`,
        publishingOn(world, `2023-${String(month).padStart(2, "0")}-${day}`),
      );
  world.stage.tell("the last publishing of 2023's replies", publishingOn(world, "2024-01-12"));
  world.stage.tell("a publication that is withdrawn", withdrawing(world));
}

/** This year the newest replies still wait; what is handled is public as facts. */
export function tellPublicationsNow(world: World, now: Date): void {
  const before = workingDaysBefore(world.stage.calendar, dayOf(now), 2);
  world.stage.tell("this year's publishing", publishingNow(world, before));
}

async function* publishingOn(world: World, day: Day): Life {
  yield at(day, "16:40");
  await publishAll(world, "replied", day, 200);
  await publishRest(world, day);
}

async function* publishingNow(world: World, day: Day): Life {
  yield at(day, "16:45");
  await publishAll(world, "replied", day, 200, 8);
  await publishAll(world, "handling", day, 40);
  await publishRest(world, day, true);
}

/** Publishes what is ready, but for the newest `keep` of it. */
async function publishAll(
  { stage, cast }: World,
  desk: "replied" | "handling",
  day: Day,
  most: number,
  keep = 0,
) {
  const staff = nth(cast.staff, 0).viewer;
  const rows = await onDesk(stage.database, staff, desk, at(day, "16:40"));
  const ready = rows.filter((row) => row.ready).map(({ id }) => id);
  const ids = ready.slice(0, Math.max(0, Math.min(most, ready.length - keep)));
  if (ids.length > 0) await stage.perform(publishReady, staff, { desk, ids });
}

/** Goes through what has to be looked at: what the deputy refused, what was found, where the unit wants a summary. */
async function publishRest({ stage, cast }: World, day: Day, onlyRefused = false) {
  const staff = nth(cast.staff, 1).viewer;
  const rows = await onDesk(stage.database, staff, "replied", at(day, "16:40"));
  for (const { id, proposed, title } of rows) {
    if (proposed === "none") {
      const unseen = { id, version: await versionOf(stage.database, id) };
      await stage.perform(withholdPublication, staff, { ...unseen, note: "代表不同意公开。" });
      continue;
    }
    if (onlyRefused) continue;
    const summary = proposed === "summary" ? `${title}。承办单位已按要求办理并答复代表。` : "";
    const seen = async () => ({ id, version: await versionOf(stage.database, id) });
    await stage.perform(decidePublication, staff, { ...(await seen()), level: proposed, summary });
    const [found] = (await onDesk(stage.database, staff, "replied", at(day, "16:40"))).filter(
      (row) => row.id === id,
    );
    if (found && found.findings > 0)
      await stage.perform(answerFindings, staff, { ...(await seen()), answer: "masked" });
    await stage.perform(publishCase, staff, await seen());
  }
}

async function onDesk(...asked: Parameters<typeof everyPublishable>): Promise<DeskLine[]> {
  const lines: DeskLine[] = [];
  for await (const line of (await everyPublishable(...asked)).rows()) lines.push(line);
  return lines;
}

async function* withdrawing({ stage, cast }: World): Life {
  yield at("2024-03-06", "10:20");
  const [row] = await stage.database
    .select({ id: publications.suggestionId, version: publications.version })
    .from(publications)
    .innerJoin(
      publicationVersions,
      and(
        eq(publicationVersions.congressId, publications.congressId),
        eq(publicationVersions.publicationId, publications.id),
        eq(publicationVersions.current, true),
      ),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, publications.congressId), eq(suggestions.id, publications.suggestionId)),
    )
    .where(
      and(
        eq(publications.congressId, HEBI),
        isNotNull(suggestions.closedOn),
        lt(suggestions.acceptedOn, "2024-01-01"),
      ),
    )
    .orderBy(asc(suggestions.acceptedOn), asc(suggestions.number))
    .limit(1)
    .offset(20);
  if (!row) return;
  const note = "答复中引用的统计数据有误，核实更正后再公开。";
  await stage.perform(withdrawPublication, nth(cast.staff, 0).viewer, { ...row, note });
}

async function versionOf(database: World["stage"]["database"], suggestionId: string): Promise<number> {
  const [row] = await database
    .select({ version: publications.version })
    .from(publications)
    .where(and(eq(publications.congressId, HEBI), eq(publications.suggestionId, suggestionId)));
  return row?.version ?? 0;
}
