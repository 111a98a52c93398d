import "server-only";
import { publicOrigin } from "../env";

/** Where a calendar program reads. */
export const feedAddress = (secret: string): string => `${publicOrigin()}/calendar/${secret}.ics`;
