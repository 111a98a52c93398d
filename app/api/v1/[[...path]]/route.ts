import { db } from "@/db/client";
import { clientAddress } from "@/server/address";
import { asResponse } from "@/server/api/asked";
import { handle } from "@/server/api/handle";
import { env } from "@/server/env";
import { isOurs } from "@/server/own-form";
import { currentViewer } from "@/server/session";

// The API answers every method itself, so that a wrong one gets a problem like all others.
async function answer(request: Request): Promise<Response> {
  const told = await handle(request, {
    database: db,
    now: new Date(),
    cookieViewer: currentViewer,
    isOurs,
    address: clientAddress,
    perAddress: env().YANLU_API_PER_ADDRESS,
  });
  return asResponse(told);
}

export const GET = answer;
export const POST = answer;
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
