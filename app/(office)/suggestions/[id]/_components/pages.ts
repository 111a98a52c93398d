import type { ActPage } from "@/domain/suggestion/acts";

/** Where an act of a case has its page. */
export const hrefOf = (page: ActPage, id: string): string => PAGES[page](id);

const PAGES: Record<ActPage, (id: string) => string> = {
  edit: (id) => `/suggestions/${id}/edit`,
  cosign: (id) => `/suggestions/${id}/cosign`,
  rate: (id) => `/suggestions/${id}/rate`,
  review: (id) => `/desk/review/${id}`,
  assign: (id) => `/desk/assign/${id}`,
  dispatch: (id) => `/desk/dispatch/${id}`,
  arbitration: (id) => `/arbitrations/${id}`,
  decisions: () => "/desk/decisions",
  paper: (id) => `/desk/paper/${id}`,
  split: (id) => `/desk/split/${id}`,
  evaluation: (id) => `/suggestions/${id}/evaluation`,
  rateOnPaper: (id) => `/suggestions/${id}/rate-on-paper`,
};
