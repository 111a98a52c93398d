import { attach, detach } from "@/db/commands/attachment";
import { openAward } from "@/db/commands/award/open";
import { sendAgain } from "@/db/commands/delivery/again";
import { addExpert, changeExpert, retireExpert, reviveExpert } from "@/db/commands/evaluation/expert";
import { createSubscription } from "@/db/commands/event-subscription/write";
import { createReport } from "@/db/commands/report/create";
import { saveTemplate } from "@/db/commands/report/template";
import { orderVolume } from "@/db/commands/volume/order";
import { createWebhook, retireWebhook } from "@/db/commands/webhook";
import { openYearReports } from "@/db/commands/year-report/open";
import { listExperts } from "@/db/queries/expert";
import { deliveries } from "@/db/schema";
import { expertFields } from "@/domain/evaluation/input";
import { seenOf } from "@/domain/organisation/fields";
import { type Step, step } from "../../attacks/script";
import type { Stage } from "../../support/look";
import { morning } from "../../support/moment";
import { act, draftText } from "../../support/steps";
import { assignOne } from "../../support/story";

const DAY = "2023-03-15";
const SPRING = "2024-03-15";
const SUMMER = "2024-07-10";

/** What the office begins for itself: experts, an award, a report, a volume; and a file that is taken off a draft. */
export async function begun(stage: Stage): Promise<Step[]> {
  const { database, cast } = stage;
  const { staff, lead } = cast;
  const expert = { id: crypto.randomUUID() };
  const fields = { name: "齐思近", field: "环境工程", employer: "市职业学院", phone: "0392-0001112" };
  const file = {
    assignmentId: null,
    name: "图.docx",
    mime: "application/x",
    size: 9,
    sha256: "c".repeat(64),
  };
  await assignOne(stage, SPRING);
  const suggestionId = await draftText(stage, DAY);
  const attached = await act(stage, attach, lead, DAY, { suggestionId, ...file });
  return [
    step("addExpert", addExpert, DAY, staff, async () => ({ ...expert, ...fields })),
    step("changeExpert", changeExpert, DAY, staff, async () => {
      const all = await listExperts(database, staff, { retired: true });
      const seen = seenOf(expertFields, all.find(({ id }) => id === expert.id) ?? {});
      return { ...expert, ...fields, field: "水利", seen };
    }),
    step("retireExpert", retireExpert, DAY, staff, async () => expert),
    step("reviveExpert", reviveExpert, DAY, staff, async () => expert),
    step("openAward", openAward, DAY, staff, async () => ({ year: 2022, kind: "unit", places: 1 })),
    step("createReport", createReport, DAY, staff, async () => ({ kind: "year", year: 2022 })),
    step("saveTemplate", saveTemplate, DAY, staff, async () => ({ seen: 0, text: "第一版{{filed}}" })),
    step("openYearReports", openYearReports, SUMMER, staff, async () => ({ year: 2024 })),
    step("orderVolume", orderVolume, DAY, staff, async () => ({
      scope: "2023",
      replies: "on",
      format: "pdf",
    })),
    step("detach", detach, DAY, lead, async () => ({ id: attached.id })),
  ];
}

/** What leaves the house: webhooks, subscriptions, a message that failed. */
export async function sent({ database, cast }: Stage): Promise<Step[]> {
  const { administrator, congressId, roads } = cast;
  const [hook, system, message] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const at = morning(DAY);
  const words = { channel: "email" as const, subject: "提醒", body: "请办理。" };
  const failed = { state: "failed" as const, attempts: 5, nextAt: at, createdAt: at, error: "x" };
  const row = { congressId, id: message, userId: roads.handler.userId };
  await database.insert(deliveries).values({ ...row, ...words, ...failed });
  const group = { name: "工作群", channel: "webhook", url: "https://hooks.example/in", unitId: roads.id };
  const platform = {
    name: "市平台",
    url: "https://events.example/other",
    types: ["contact.*"],
    role: "staff",
  };
  return [
    step("createWebhook", createWebhook, DAY, administrator, async () => ({ id: hook, ...group })),
    step("retireWebhook", retireWebhook, DAY, administrator, async () => ({ id: hook })),
    step("createSubscription", createSubscription, DAY, administrator, async () => ({
      id: system,
      ...platform,
    })),
    step("sendAgain", sendAgain, DAY, cast.staff, async () => ({ id: message })),
  ];
}
