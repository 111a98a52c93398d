import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { "server-only": path.join(root, "tests/support/empty.ts"), "@": root } },
  test: { include: ["{app,components,db,domain,server,scripts,tests}/**/*.test.{ts,tsx}"] },
});
