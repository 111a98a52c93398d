// @ts-check
import { spawnSync } from "node:child_process";
import { canInstall, installPackages } from "./apt.mjs";
import { logFile } from "./run.mjs";

/** What reads our files as an office would, and the package it comes with. */
const PROGRAMS = { soffice: "libreoffice-writer", pdftotext: "poppler-utils" };

/** LibreOffice reads workbooks too. */
const PACKAGES = [...Object.values(PROGRAMS), "libreoffice-calc"];

/** Finds LibreOffice and poppler, or installs them where that is possible; without them their tests are skipped. */
export async function ensureOffice() {
  if (missing().length > 0 && canInstall()) installPackages(PACKAGES);
  if (missing().length === 0) return;
  console.log(
    `没有 · there is no ${missing().join(", ")}: Word、PDF 的对照测试跳过 · their tests are skipped (${logFile("apt")}).\n` +
      `  Debian, Ubuntu: sudo apt-get install ${PACKAGES.join(" ")}`,
  );
}

const missing = () =>
  Object.keys(PROGRAMS).filter((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).error);
