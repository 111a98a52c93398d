import { statistics } from "@/server/api/statistics";

export const GET = statistics;
