// @ts-check
import fs from "node:fs";
import { buildEnvironment } from "./environment.mjs";
import { withLock } from "./lock.mjs";
import { narrowCode } from "./narrow.mjs";
import { inData, inRoot, ROOT } from "./paths.mjs";
import { NEXT, runNode } from "./run.mjs";
import { shareCode } from "./shared.mjs";
import { hashOfSources } from "./sources.mjs";
import { UP_TO_DATE } from "./steps.mjs";

const STAMP = inRoot(".next", "yanlu-sources");

/** Builds for production, unless the last build was made from the same sources. @returns {Promise<string>} */
export function build() {
  return withLock(inData("build.lock"), async () => {
    const hash = hashOfSources(ROOT);
    if (readStamp() === hash) return UP_TO_DATE;
    fs.rmSync(STAMP, { force: true });
    await runNode([NEXT, "build"], {
      log: "build",
      env: { ...(await buildEnvironment()), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    narrowCode(inRoot(".next", "server"));
    shareCode(inRoot(".next", "server"));
    fs.writeFileSync(STAMP, hash);
    return "next build";
  });
}

function readStamp() {
  const whole = fs.existsSync(inRoot(".next", "BUILD_ID")) && fs.existsSync(STAMP);
  return whole ? fs.readFileSync(STAMP, "utf8") : null;
}
