import { hasMail } from "@/server/delivery/transport";
import { JOBS } from "@/server/jobs";
import { startQueue } from "@/server/queue";

// Runs until it is told to stop; what is on its way then is finished or taken up again under the same key.
const boss = await startQueue();
console.log(`言路 worker: ${JOBS.map(({ name }) => name).join(", ")}`);
if (!hasMail()) console.log("电子邮件未启用 · e-mail is off: YANLU_SMTP_URL is not set");

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () => void boss.stop({ graceful: true, timeout: 15_000 }).finally(() => process.exit(0)),
  );
