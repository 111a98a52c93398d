import type { Server } from "node:net";

/** Lets a server listen on this machine; returns the port it was given. */
export function listening(server: Pick<Server, "listen" | "address">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(address.port);
      else reject(new Error("no port"));
    });
  });
}
