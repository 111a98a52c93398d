// @ts-check
import net from "node:net";

const HOSTS = ["127.0.0.1", "::1", "0.0.0.0"];
const ABSENT = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

/** Whether nothing listens on the port, on any address a browser on this machine could mean. @param {number} port */
export async function isFree(port) {
  for (const host of HOSTS) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

/** The first free port from `first` upwards. @param {number} first @param {number} [last] */
export async function nextFree(first, last = 65_535) {
  for (let port = first; port <= last; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`端口 ${first}–${last} 都被占用 · no free port from ${first} to ${last}`);
}

/**
 * The port asked for by PORT, or the usual one.
 * @param {string | undefined} text
 * @param {number} usual
 */
export function parsePort(text, usual) {
  if (text === undefined || text.trim() === "") return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new Error(`PORT=${text} 不是端口号 · is not a port (1–65535)`);
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (ABSENT.includes(error.code ?? "")) resolve(true);
      else reject(new Error(`端口 ${port} 不可用 · port ${port} cannot be used: ${error.message}`));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
