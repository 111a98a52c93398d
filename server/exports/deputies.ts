import "server-only";
import { type DeputyYearLine, listDeputyYears } from "@/db/queries/deputy-year";
import { yearOf } from "@/domain/day";
import { deputiesNamed, readDeputyListQuery } from "@/domain/deputy-year/list";
import { localName } from "@/domain/local-name";
import { type Ask, type Listing, listing, worded } from "./listing";
import { askedYear } from "./scope";

/** `?year=2023&q=…`: how many suggestions each deputy led and co-signed. */
export async function readDeputyYears(ask: Ask): Promise<Listing> {
  const { db, viewer, now, today, say, locale } = ask;
  const year = askedYear(ask, yearOf(today));
  const rows = deputiesNamed(await listDeputyYears(db, viewer, year, now), readDeputyListQuery(ask.asked).q);
  const columns = worded<DeputyYearLine>({ say }, [
    ["deputyYear.columns.name", "text", ({ name }) => name],
    [
      "deputyYear.columns.delegation",
      "text",
      ({ delegation }) => (delegation ? localName(delegation, locale) : ""),
      20,
    ],
    ["deputyYear.columns.led", "number", ({ led }) => led],
    ["deputyYear.columns.cosigned", "number", ({ cosigned }) => cosigned],
  ]);
  const title = say("deputyYear.caption", { year: String(year) });
  return listing({ title, about: say("deputyYear.listLead") }, columns, rows);
}
