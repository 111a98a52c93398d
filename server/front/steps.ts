import { noteAddress } from "../address";
import { answerPrograms } from "../api/step";
import { keptPages } from "../portal/kept-pages";
import { servePlainPages } from "../portal/plain-pages";
import { portalStamp } from "../portal/read";
import type { Step } from "./front";
import { givePolicy } from "./policy";
import { refuseTooLong } from "./too-long";

/** What looks at each request before Next does, in this order. */
export const steps = (): Step[] => [
  givePolicy,
  refuseTooLong,
  noteAddress,
  answerPrograms,
  servePlainPages(keptPages({ stamp: portalStamp })),
];
