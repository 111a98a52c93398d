/** What a database's refusal means for whoever set DATABASE_URL, by PostgreSQL's or the system's code. */
const WORDS: Record<string, string> = {
  ECONNREFUSED: "没有数据库在这个地址应答 · nothing answers at this address",
  ENOTFOUND: "没有这台主机 · there is no such host",
  CONNECT_TIMEOUT: "数据库没有应答 · the database did not answer in time",
  ERR_INVALID_URL: "不是数据库地址，应为 postgresql://用户:密码@主机:端口/库名 · not an address",
  "28P01": "密码不对 · wrong password",
  "28000": "这个用户不能登录 · this user may not sign in",
  "42501": "这个用户无权新建或者修改 · this user may not create or change what is needed",
};

/** A sentence for what went wrong with the database, or null when it is a bug that wants its stack. */
export function plainly(error: unknown, url: string): string | null {
  if (!(error instanceof Error)) return null;
  if ("spoken" in error) return error.message;
  const code = "code" in error ? String(error.code) : "";
  const words = WORDS[code];
  return words === undefined ? null : `DATABASE_URL ${withoutPassword(url)}: ${words}`;
}

const withoutPassword = (url: string) => url.replace(/(:\/\/[^:/@]*):[^@]*@/, "$1:***@");
