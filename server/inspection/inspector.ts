import "server-only";
import { spawn } from "node:child_process";
import path from "node:path";
import type { FileFinding, Inspection } from "@/domain/inspection/kinds";

/** What a file may take to be looked through. */
const LIMITS = { milliseconds: 90_000, megabytes: 512, output: 64 * 1024 * 1024 };

/**
 * Looks through a file in a process of its own, so that a hostile one can neither fill our memory nor keep us: what
 * takes too long or too much is stopped, and counts as unreadable.
 */
export async function inspectBytes(bytes: Uint8Array, mime: string): Promise<Inspection> {
  try {
    return read(await run(bytes, mime));
  } catch {
    return { findings: [{ kind: "unreadable", count: 1, examples: [] }], clean: null };
  }
}

function run(bytes: Uint8Array, mime: string): Promise<Buffer> {
  const root = process.cwd();
  const script = path.join(root, "server", "inspection", "run.ts");
  const flags = [`--max-old-space-size=${LIMITS.megabytes}`, "--conditions=react-server", "--import", "tsx"];
  // It gets no secret of ours: neither the database's address nor the session's key.
  const env = { PATH: process.env.PATH ?? "", NODE_ENV: "production" as const };
  const child = spawn(process.execPath, [...flags, script, mime], {
    cwd: root,
    env,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMITS.milliseconds);
  return new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LIMITS.output) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(Buffer.concat(chunks)) : reject(new Error(`inspector: ${code}`)),
    );
    // It may end before it has read everything.
    child.stdin.on("error", () => {});
    child.stdin.end(bytes);
  }).finally(() => clearTimeout(timer));
}

function read(output: Buffer): Inspection {
  const end = output.indexOf(10);
  const head = JSON.parse(output.subarray(0, end).toString("utf8")) as {
    findings: FileFinding[];
    clean: boolean;
  };
  return { findings: head.findings, clean: head.clean ? new Uint8Array(output.subarray(end + 1)) : null };
}
