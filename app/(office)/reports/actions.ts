"use server";
import { createReport } from "@/db/commands/report/create";
import { freezeReport } from "@/db/commands/report/freeze";
import { issueReport, withdrawReport } from "@/db/commands/report/issue";
import { action } from "@/server/action";

const page = ({ id }: { id: string }) => `/reports/${id}`;

export const create = action(createReport, { next: page });
export const freeze = action(freezeReport, { says: () => ({ key: "report.frozen" }) });
export const issue = action(issueReport, { says: () => ({ key: "report.issued" }) });
export const withdraw = action(withdrawReport, { says: () => ({ key: "report.withdrawn" }) });
