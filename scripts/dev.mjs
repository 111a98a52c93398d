// @ts-check
import { makeReady } from "./lib/launchers.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { choosePort, host, startNext } from "./lib/serve.mjs";

// npm run dev: the database and `next dev`, for work on the code.
await launch(async () => {
  const { env } = await makeReady();
  const port = await choosePort();
  const args = ["dev", "--port", String(port), "--hostname", host()];
  const { ended } = startNext(args, { ...env, NEXTAUTH_URL: `http://localhost:${port}` }, "inherit");
  return (await ended) ?? 1;
});
