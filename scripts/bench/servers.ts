import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { nextFree } from "../lib/ports.mjs";
import { openLog } from "../lib/run.mjs";
import { startNext } from "../lib/serve.mjs";

/** A server under load. `memory`: what its process holds now, and the most it ever held, in MB. */
export type Server = {
  origin: string;
  coldStart: number;
  memory: () => { now: number; most: number };
  stop: () => Promise<unknown>;
};

/** Starts the production build; `coldStart` is how long the first page took to come, in milliseconds. */
export async function startYanlu(env: Record<string, string>, log: string): Promise<Server> {
  const port = await nextFree(3_300);
  const origin = `http://localhost:${port}`;
  const began = performance.now();
  const out = openLog(log);
  const all = {
    ...env,
    NEXTAUTH_URL: origin,
    YANLU_API_PER_ADDRESS: "100000000",
    YANLU_SEARCH_PER_ADDRESS: "100000000",
  };
  const { stop } = startNext(["start", "--port", String(port), "--hostname", "localhost"], all, out);
  await untilUp(`${origin}/sign-in`);
  return { origin, coldStart: performance.now() - began, memory: () => memoryOf(port), stop };
}

/** Starts the bare server that asks what the recorded requests ask. */
export async function startFloor(env: Record<string, string>, folder: string): Promise<Server> {
  const port = await nextFree(3_400);
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/bench/floor.mjs", String(port), folder], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const stop = async () => child.kill();
  return {
    origin: `http://127.0.0.1:${port}`,
    coldStart: performance.now() - began,
    memory: () => memoryOf(port),
    stop,
  };
}

async function untilUp(address: string): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${address} does not answer`);
}

/** Linux tells; elsewhere the memory is left out of the report. */
function memoryOf(port: number): { now: number; most: number } {
  const pid = pidOn(port);
  if (pid === null) return { now: Number.NaN, most: Number.NaN };
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: of("VmRSS"), most: of("VmHWM") };
}

function pidOn(port: number): string | null {
  if (!fs.existsSync("/proc/net/tcp")) return null;
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const lines = [
    ...fs.readFileSync("/proc/net/tcp", "utf8").split("\n"),
    ...fs.readFileSync("/proc/net/tcp6", "utf8").split("\n"),
  ];
  const inode = lines
    .map((line) => line.trim().split(/\s+/))
    .find((part) => part[1]?.endsWith(`:${hex}`) && part[3] === "0A")?.[9];
  const owner = fs.readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && holds(pid, inode));
  return owner ?? null;
}

function holds(pid: string, inode: string | undefined): boolean {
  try {
    return fs
      .readdirSync(`/proc/${pid}/fd`)
      .some((fd) => fs.readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`);
  } catch {
    return false;
  }
}
