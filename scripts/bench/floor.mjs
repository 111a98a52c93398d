// @ts-check
import fs from "node:fs";
import http from "node:http";
import postgres from "postgres";

// The floor: the statements of one request through postgres.js in a bare server. floor.mjs <port> <folder>
const [port = "0", folder = ""] = process.argv.slice(2);
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10 });
/** @type {Map<string, { query: string, values: never[] }[]>} */
const requests = new Map();

http
  .createServer(async (request, response) => {
    try {
      const rows = await Promise.all(
        statementsOf(request.url ?? "/").map(({ query, values }) =>
          sql.unsafe(query, values, { prepare: true }),
        ),
      );
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(rows));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  })
  .listen(Number(port), "127.0.0.1", () => console.log("ready"));

/** @param {string} url */
function statementsOf(url) {
  const known =
    requests.get(url) ??
    fs
      .readFileSync(`${folder}${url}`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  requests.set(url, known);
  return known;
}
