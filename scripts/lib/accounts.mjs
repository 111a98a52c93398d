// @ts-check
import fs from "node:fs";
import { inRoot } from "./paths.mjs";
import { table } from "./table.mjs";

/** @typedef {{ account: string, name: string, role: string, note: string, password: string }} Account */

/** The demo's accounts, as a table to print. */
export function accountsTable() {
  /** @type {Account[]} */
  const accounts = readJson("db", "seed", "demo", "accounts.json");
  const [zh, en] = ["zh-CN", "en"].map((locale) => readJson("messages", locale, "person.json").roles);
  const rows = accounts.map(({ account, name, role, note }) => [
    account,
    name,
    `${zh[role]} ${en[role]}`,
    note,
  ]);
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  return `${table([["账号 account", "姓名 name", "身份 role", "说明 note"], ...rows])}\n\n密码 password: ${passwords.join(", ")}`;
}

/** @param {string[]} parts */
const readJson = (...parts) => JSON.parse(fs.readFileSync(inRoot(...parts), "utf8"));
