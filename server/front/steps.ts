import { noteAddress } from "../address";
import { answerPrograms } from "../api/step";
import { isDevelopment } from "../env";
import { servePlainPages } from "../portal/plain-pages";
import { portalStamp } from "../portal/read";
import { sessionIn, standingOf } from "../standing";
import { countStatements } from "./counted";
import type { Step } from "./front";
import { inTurn } from "./in-turn";
import { mendPath } from "./mend-path";
import { serveOwnPages } from "./own-pages";
import { givePolicy } from "./policy";
import { keepWords } from "./signed-out";
import { refuseTooLong } from "./too-long";

/** What looks at each request before Next does, in this order. */
export const steps = (): Step[] => [
  ...(process.env.YANLU_COUNT_SQL ? [countStatements] : []),
  mendPath,
  givePolicy,
  refuseTooLong,
  noteAddress,
  answerPrograms,
  keepWords(sessionIn),
  servePlainPages(portalStamp),
  // Whoever works on the code changes pages without an event.
  ...(isDevelopment() ? [] : [serveOwnPages(standingOf), inTurn()]),
];
