import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const DATABASE = ["db", "server", "tests/data", "tests/races", "tests/histories", "tests/attacks"].map(
  (place) => `${place}/**/*.test.{ts,tsx}`,
);
const HOUSE = ["tests/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "server-only": path.join(root, "tests/support/empty.ts"), "@": root } },
  test: {
    // Vitest leaves a core to its reporter; much of these tests' time is the database's, so all are used.
    maxWorkers: os.availableParallelism(),
    // The order of the pipeline: the house rules, what is pure, what needs PostgreSQL.
    projects: [
      { extends: true, test: { name: "house", include: HOUSE, testTimeout: 180_000 } },
      {
        extends: true,
        test: {
          name: "unit",
          // A busy machine fails no test; what hangs ends all the same.
          testTimeout: 120_000,
          include: ["{app,components,domain,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: [...DATABASE, ...HOUSE],
        },
      },
      {
        extends: true,
        test: {
          name: "data",
          include: DATABASE,
          globalSetup: "tests/support/postgres.ts",
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
