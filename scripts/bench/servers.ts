import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { nextFree } from "../lib/ports.mjs";
import { openLog } from "../lib/run.mjs";
import { answers, startNext } from "../lib/serve.mjs";
import type { Memory } from "./report";

/** A server under load. `memory`: what each of its processes holds now, and the most it ever held, in MB. */
export type Server = {
  origin: string;
  coldStart: number;
  memory: () => Memory[];
  stop: () => Promise<unknown>;
};

/** Starts the production build; `coldStart` is how long the first page took to come, in milliseconds. */
export async function startYanlu(env: Record<string, string>, log: string, processes = 1): Promise<Server> {
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
  const args = ["start", "--port", String(port), "--hostname", "localhost"];
  const { pid, stop } = startNext(args, all, out, processes);
  await untilUp(`${origin}/sign-in`);
  const coldStart = performance.now() - began;
  // A connection stays with its process, so all must be there before the first one.
  if (!(await answers(port, log, processes))) throw new Error(`${origin} does not answer`);
  return { origin, coldStart, memory: () => memoriesOf(pid, processes), stop };
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
    memory: () => [],
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

/** Linux tells; elsewhere the memory is left out of the report. Several processes are children of the first. */
function memoriesOf(pid: number, processes: number): Memory[] {
  const children = `/proc/${pid}/task/${pid}/children`;
  if (!fs.existsSync(children)) return [{ now: Number.NaN, most: Number.NaN }];
  const pids = processes === 1 ? [String(pid)] : fs.readFileSync(children, "utf8").trim().split(" ");
  return pids.map(memoryOf);
}

function memoryOf(pid: string): Memory {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: of("VmRSS"), most: of("VmHWM") };
}
