// @ts-check
import fs from "node:fs";
import { inRoot } from "./paths.mjs";
import { table } from "./table.mjs";

/** @typedef {{ account: string, name: string, role: string, note?: string, password?: string }} Account */

/** The demo's accounts as a table to print; empty when there is none. */
export function accountsTable() {
  const file = inRoot("db", "seed", "demo", "accounts.json");
  if (!fs.existsSync(file)) return "";
  const read = JSON.parse(fs.readFileSync(file, "utf8"));
  /** @type {Account[]} */
  const accounts = Array.isArray(read) ? read : read.accounts;
  const head = { account: "账号 account", name: "姓名 name", role: "身份 role", note: "说明 note" };
  const rows = [head, ...accounts].map(({ account, name, role, note = "" }) => [account, name, role, note]);
  const password = Array.isArray(read) ? accounts[0]?.password : read.password;
  return `${table(rows)}${password ? `\n密码 password (all accounts): ${password}` : ""}`;
}
