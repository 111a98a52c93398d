import { answer } from "@/server/api/answer";
import { exportFile } from "@/server/exports/export-file";

/** Every list of the product as a file, under the address of its page. */
export const GET = answer("own_account.write", async (viewer, request, { params }) =>
  exportFile(viewer, request, `/${[(await params).list].flat().join("/")}`),
);
