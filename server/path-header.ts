/** Where server/front/policy.ts writes the path that was asked for; pages cannot see it otherwise. Serves the way back only. */
export const PATH_HEADER = "x-yanlu-path";
