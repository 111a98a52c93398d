import { onlyRead } from "@/server/api/one-method";
import { statistics } from "@/server/api/statistics";

export const GET = statistics;

export const POST = onlyRead;
export const PUT = onlyRead;
export const PATCH = onlyRead;
export const DELETE = onlyRead;
