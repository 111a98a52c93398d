import "server-only";
import { cache } from "react";
import { atOnce, db } from "@/db/client";

/**
 * The database for the reads of this page: what its parts ask in the same moment goes there as one statement, and the
 * same question once. For pages of many small parts; a question that counts for long is better asked of `db` itself.
 */
export const reads = cache(() => atOnce(db));
