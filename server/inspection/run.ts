import { once } from "node:events";
import { inspect } from "./inspect";

// A process of its own: the bytes come in, the findings go out as one line, and after it the clean copy.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { findings, clean } = await inspect(new Uint8Array(Buffer.concat(chunks)), process.argv[2] ?? "");
process.stdout.write(`${JSON.stringify({ findings, clean: clean !== null })}\n`);
if (clean) process.stdout.write(clean);
process.stdout.end();
await once(process.stdout, "finish");
process.exit(0);
